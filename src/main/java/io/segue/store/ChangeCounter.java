package io.segue.store;

import java.sql.SQLException;

/**
 * Numbers the changes of one transaction. The first use locks the counter's row, so that whoever
 * sees a change has seen all before it.
 */
final class ChangeCounter {
  private final Statements statements;
  private long latest = -1;
  private boolean moved;

  ChangeCounter(Statements statements) {
    this.statements = statements;
  }

  /** The number that the next change will have. */
  long upcoming() throws SQLException {
    if (latest < 0) {
      latest =
          statements
              .number("UPDATE change_counter SET latest = latest RETURNING latest")
              .orElseThrow();
    }
    return latest + 1;
  }

  /** Takes {@link #upcoming}. */
  void spend() throws SQLException {
    latest = upcoming();
    moved = true;
  }

  /** Writes the counter; needed once, before the commit. */
  void save() throws SQLException {
    if (moved) {
      statements.update("UPDATE change_counter SET latest = ?", latest);
    }
  }
}
