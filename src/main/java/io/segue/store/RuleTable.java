package io.segue.store;

import io.segue.listening.ListenerId;
import io.segue.listening.Rule;
import io.segue.store.Batch.Effect;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Writes rules inside one transaction. */
final class RuleTable {
  private static final String OF_EVERYONE =
      "SELECT rule_key FROM rules WHERE listener_key IS NULL AND id = ?";
  private static final String OF_LISTENER =
      "SELECT rule_key FROM rules WHERE listener_key = ? AND id = ?";
  private static final String INSERT =
      "INSERT INTO rules (field, texts, bias, valid_from_millis, valid_until_millis, note,"
          + " listener_key, id) VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String UPDATE =
      "UPDATE rules SET field = ?, texts = ?, bias = ?, valid_from_millis = ?,"
          + " valid_until_millis = ?, note = ? WHERE rule_key = ?";

  private final Statements statements;

  RuleTable(Statements statements) {
    this.statements = statements;
  }

  /**
   * Adds a rule, or replaces the one of its name.
   *
   * @param listenerKey of its listener, if it has one
   */
  Effect put(Rule rule, Optional<Long> listenerKey) throws SQLException {
    OptionalLong known = key(rule.id(), listenerKey);
    List<@Nullable Object> values = new ArrayList<>(content(rule));
    if (known.isPresent()) {
      values.add(known.getAsLong());
      statements.updateAll(UPDATE, values);
      return Effect.CHANGED;
    }
    values.add(listenerKey.orElse(null));
    values.add(rule.id());
    statements.updateAll(INSERT, values);
    return Effect.ADDED;
  }

  /** Removes a rule; false if there is none of that name. */
  boolean remove(String id, Optional<ListenerId> listener) throws SQLException {
    Optional<Long> listenerKey = Optional.empty();
    if (listener.isPresent()) {
      OptionalLong found =
          statements.number(
              "SELECT listener_key FROM listeners WHERE id = ?", listener.get().value());
      if (found.isEmpty()) {
        return false;
      }
      listenerKey = Optional.of(found.getAsLong());
    }
    OptionalLong known = key(id, listenerKey);
    return known.isPresent()
        && statements.update("DELETE FROM rules WHERE rule_key = ?", known.getAsLong()) > 0;
  }

  private OptionalLong key(String id, Optional<Long> listenerKey) throws SQLException {
    return listenerKey.isPresent()
        ? statements.number(OF_LISTENER, listenerKey.get(), id)
        : statements.number(OF_EVERYONE, id);
  }

  private static List<@Nullable Object> content(Rule rule) {
    return Arrays.asList(
        rule.target().field(),
        Json.of(rule.target().values()),
        rule.bias(),
        millis(rule.validity().fromMillis()),
        millis(rule.validity().untilMillis()),
        rule.note());
  }

  private static @Nullable Object millis(OptionalLong millis) {
    return millis.isPresent() ? millis.getAsLong() : null;
  }
}
