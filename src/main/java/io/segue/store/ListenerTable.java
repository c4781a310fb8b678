package io.segue.store;

import io.segue.listening.Listener;
import io.segue.listening.ListenerId;
import io.segue.store.Batch.Effect;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/** Writes listeners inside one transaction. */
final class ListenerTable {
  private static final String INSERT =
      "INSERT INTO listeners (id, name, attributes) VALUES (?, ?, ?)"
          + " ON CONFLICT (id) DO NOTHING RETURNING listener_key";
  private static final String SELECT = "SELECT id, name, attributes FROM listeners WHERE id = ?";
  private static final String UPDATE = "UPDATE listeners SET name = ?, attributes = ? WHERE id = ?";
  private static final String NOTE =
      "INSERT INTO listeners (id) VALUES (?) ON CONFLICT (id) DO UPDATE"
          + " SET id = excluded.id RETURNING listener_key";

  private final Statements statements;
  private final KeyCache<ListenerId, Long> keys = new KeyCache<>();

  ListenerTable(Statements statements) {
    this.statements = statements;
  }

  /** Adds or merges; see {@link Batch#put(Listener)}. */
  Effect put(Listener listener) throws SQLException {
    String id = listener.id().value();
    OptionalLong added =
        statements.number(INSERT, id, listener.name().orElse(null), Json.of(listener.attributes()));
    if (added.isPresent()) {
      keys.remember(listener.id(), added.getAsLong());
      return Effect.ADDED;
    }
    Listener stored = stored(id);
    Listener merged = merged(stored, listener);
    if (merged.equals(stored)) {
      return Effect.UNCHANGED;
    }
    statements.update(UPDATE, merged.name().orElse(null), Json.of(merged.attributes()), id);
    return Effect.CHANGED;
  }

  /** The key of a listener, who is noted if unknown. */
  long noted(ListenerId id) throws SQLException {
    Long recent = keys.find(id);
    if (recent != null) {
      return recent;
    }
    OptionalLong stored =
        statements.number("SELECT listener_key FROM listeners WHERE id = ?", id.value());
    long key =
        stored.isPresent() ? stored.getAsLong() : statements.number(NOTE, id.value()).orElseThrow();
    return keys.remember(id, key);
  }

  /** The listener of a row with the columns id, name and attributes. */
  static Listener listener(ResultSet row) throws SQLException {
    return new Listener(
        new ListenerId(row.getString("id")),
        Optional.ofNullable(row.getString("name")),
        Json.stringMap(row.getString("attributes")));
  }

  private Listener stored(String id) throws SQLException {
    try (ResultSet rows = statements.query(SELECT, id)) {
      rows.next();
      return listener(rows);
    }
  }

  private static Listener merged(Listener older, Listener newer) {
    Map<String, String> attributes = new TreeMap<>(older.attributes());
    attributes.putAll(newer.attributes());
    return new Listener(older.id(), newer.name().or(older::name), attributes);
  }
}
