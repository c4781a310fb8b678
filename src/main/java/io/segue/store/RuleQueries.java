package io.segue.store;

import io.segue.listening.ListenerId;
import io.segue.listening.Rule;
import io.segue.listening.RuleTarget;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/** Reads rules. */
final class RuleQueries {
  private static final String SELECT =
      "SELECT r.id, l.id AS listener, r.field, r.texts, r.bias, r.valid_from_millis,"
          + " r.valid_until_millis, r.note"
          + " FROM rules r LEFT JOIN listeners l ON l.listener_key = r.listener_key ";
  private static final String OF_EVERYONE = "r.listener_key IS NULL";
  private static final String OF_LISTENER =
      "r.listener_key = (SELECT listener_key FROM listeners WHERE id = :listener)";
  private static final String ORDER = " ORDER BY r.listener_key IS NOT NULL, r.id";

  private RuleQueries() {}

  /** Those of everyone, or of one listener alone, by id. */
  static List<Rule> of(Handle handle, Optional<ListenerId> listener) {
    return listener.isPresent() ? where(handle, OF_LISTENER, listener.get()) : everyone(handle);
  }

  /** Those that hold for one listener: everyone's, then the listener's own. */
  static List<Rule> holdingFor(Handle handle, ListenerId listener) {
    return where(handle, "(" + OF_EVERYONE + " OR " + OF_LISTENER + ")", listener);
  }

  private static List<Rule> everyone(Handle handle) {
    return handle
        .createQuery(SELECT + "WHERE " + OF_EVERYONE + ORDER)
        .map((row, context) -> rule(row))
        .list();
  }

  private static List<Rule> where(Handle handle, String condition, ListenerId listener) {
    return handle
        .createQuery(SELECT + "WHERE " + condition + ORDER)
        .bind("listener", listener.value())
        .map((row, context) -> rule(row))
        .list();
  }

  private static Rule rule(ResultSet row) throws SQLException {
    return new Rule(
        row.getString("id"),
        Optional.ofNullable(row.getString("listener")).map(ListenerId::new),
        new RuleTarget(row.getString("field"), Json.strings(row.getString("texts"))),
        row.getDouble("bias"),
        new Rule.Validity(millis(row, "valid_from_millis"), millis(row, "valid_until_millis")),
        row.getString("note"));
  }

  private static OptionalLong millis(ResultSet row, String column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(millis);
  }
}
