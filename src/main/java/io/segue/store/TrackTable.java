package io.segue.store;

import io.segue.catalog.Alias;
import io.segue.catalog.Track;
import io.segue.catalog.TrackId;
import io.segue.store.Batch.Effect;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Writes tracks and aliases inside one transaction. */
final class TrackTable {
  private static final String COLUMNS = String.join(", ", TrackRow.COLUMNS);
  private static final String INSERT =
      "INSERT INTO tracks (id, changed, "
          + COLUMNS
          + ") VALUES (?, ?"
          + ", ?".repeat(TrackRow.COLUMNS.size())
          + ") ON CONFLICT (id) DO NOTHING RETURNING track_key";
  private static final String UPDATE =
      "UPDATE tracks SET "
          + String.join(" = ?, ", TrackRow.COLUMNS)
          + " = ?, changed = ? WHERE track_key = ?";
  private static final String INSERT_ALIAS =
      "INSERT INTO aliases (scheme, value, track_key, position) VALUES (?, ?, ?, ?)"
          + " ON CONFLICT (scheme, value, track_key) DO NOTHING";
  private static final String NAMED =
      "SELECT t.id FROM aliases a JOIN tracks t ON t.track_key = a.track_key"
          + " WHERE a.scheme = ? AND a.value = ? ORDER BY t.id LIMIT 1";
  private static final String NOTE =
      "INSERT INTO tracks (id, changed) VALUES (?, 0) ON CONFLICT (id) DO UPDATE"
          + " SET id = excluded.id RETURNING track_key";

  private final Statements statements;
  private final ChangeCounter changes;
  private final TrackKeyTable keys;
  private final KeyCache<TrackId, Known> known = new KeyCache<>();

  /** Where a track is, and whether more than its id is known. */
  record Known(long key, boolean described) {}

  TrackTable(Statements statements, ChangeCounter changes) {
    this.statements = statements;
    this.changes = changes;
    this.keys = new TrackKeyTable(statements);
  }

  /** Adds or merges; see {@link Batch#put(Track)}. */
  Effect put(Track track) throws SQLException {
    OptionalLong added = insert(track);
    if (added.isPresent()) {
      written(track, added.getAsLong());
      keys.add(track, added.getAsLong());
      return Effect.ADDED;
    }
    TrackRow row = row(track.id()).orElseThrow();
    Track merged = row.track().mergedWith(track);
    if (row.described() && same(merged, row.track())) {
      return Effect.UNCHANGED;
    }
    List<@Nullable Object> values = new ArrayList<>(TrackRow.values(merged));
    values.add(changes.upcoming());
    values.add(row.key());
    statements.updateAll(UPDATE, values);
    written(merged, row.key());
    keys.replace(row.track(), merged, row.key());
    return row.described() ? Effect.CHANGED : Effect.ADDED;
  }

  /** Finds or adds; see {@link Batch#resolve(Track)}. */
  TrackId resolve(Track described) throws SQLException {
    Optional<Known> same = find(described.id());
    if (same.isEmpty()) {
      for (Alias alias : described.aliases()) {
        Optional<TrackId> named = named(alias);
        if (named.isPresent()) {
          return named.get();
        }
      }
    }
    if (same.isEmpty() || !same.get().described()) {
      put(described);
    }
    return described.id();
  }

  /** The row of a track, which is noted if it is unknown. */
  Known noted(TrackId id) throws SQLException {
    Optional<Known> found = find(id);
    return found.isPresent()
        ? found.get()
        : known.remember(id, new Known(statements.number(NOTE, id.value()).orElseThrow(), false));
  }

  private Optional<Known> find(TrackId id) throws SQLException {
    Known recent = known.find(id);
    if (recent != null) {
      return Optional.of(recent);
    }
    try (ResultSet rows =
        statements.query("SELECT track_key, changed FROM tracks WHERE id = ?", id.value())) {
      return rows.next()
          ? Optional.of(known.remember(id, new Known(rows.getLong(1), rows.getLong(2) > 0)))
          : Optional.empty();
    }
  }

  private OptionalLong insert(Track track) throws SQLException {
    List<@Nullable Object> values = new ArrayList<>();
    values.add(track.id().value());
    values.add(changes.upcoming());
    values.addAll(TrackRow.values(track));
    return statements.number(INSERT, values.toArray());
  }

  /** Finishes a track that took the upcoming change number. */
  private void written(Track track, long key) throws SQLException {
    changes.spend();
    known.remember(track.id(), new Known(key, true));
    int position = 0;
    for (Alias alias : new LinkedHashSet<>(track.aliases())) {
      statements.update(INSERT_ALIAS, alias.scheme(), alias.value(), key, position++);
    }
  }

  private Optional<TrackRow> row(TrackId id) throws SQLException {
    List<TrackRow> found = new ArrayList<>();
    try (ResultSet rows =
        statements.query(TrackRow.SELECT + "WHERE t.id = ? ORDER BY a.position", id.value())) {
      TrackRow.forEach(rows, found::add);
    }
    return found.stream().findFirst();
  }

  private Optional<TrackId> named(Alias alias) throws SQLException {
    try (ResultSet rows = statements.query(NAMED, alias.scheme(), alias.value())) {
      return rows.next() ? Optional.of(new TrackId(rows.getString(1))) : Optional.empty();
    }
  }

  private static boolean same(Track merged, Track stored) {
    return merged.equals(stored)
        || (merged.aliases().equals(stored.aliases())
            && TrackRow.values(merged).equals(TrackRow.values(stored)));
  }
}
