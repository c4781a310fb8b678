package io.segue.store;

import java.sql.SQLException;

/**
 * Numbers the changes of one transaction. It begins with a lock on the counter's row, so that
 * writers take turns and whoever sees a change has seen all before it.
 */
final class ChangeCounter {
  private final Statements statements;
  private final long before;
  private long latest;

  private ChangeCounter(Statements statements, long before) {
    this.statements = statements;
    this.before = before;
    this.latest = before;
  }

  /** Waits for the lock; must be the first statement of the transaction. */
  static ChangeCounter lock(Statements statements) throws SQLException {
    return new ChangeCounter(
        statements,
        statements
            .number("UPDATE change_counter SET latest = latest RETURNING latest")
            .orElseThrow());
  }

  /** The number of the last change before this transaction. */
  long before() {
    return before;
  }

  /** The number that the next change will have. */
  long upcoming() {
    return latest + 1;
  }

  /** Takes {@link #upcoming}. */
  void spend() {
    latest++;
  }

  /** Writes the counter; needed once, before the commit. */
  void save() throws SQLException {
    if (latest > before) {
      statements.update("UPDATE change_counter SET latest = ?", latest);
    }
  }
}
