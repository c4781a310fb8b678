package io.segue.files;

/** Follows the quotes of one table row from line to line, to see where the row ends. */
final class QuoteScan {
  private enum State {
    CELL_START,
    PLAIN,
    QUOTED,
    QUOTE_IN_QUOTED
  }

  private final char delimiter;
  private State state = State.CELL_START;
  private boolean strayReturn;

  QuoteScan(char delimiter) {
    this.delimiter = delimiter;
  }

  /** Goes over one more line; true if a quote is still open at its end. */
  boolean openAfter(String line) {
    for (int i = 0; i < line.length(); i++) {
      state = after(line.charAt(i));
    }
    return state == State.QUOTED;
  }

  /** Whether a carriage return stood outside of quotes, where CSV parsers end the row. */
  boolean strayReturn() {
    return strayReturn;
  }

  private State after(char c) {
    return switch (state) {
      case CELL_START -> c == '"' ? State.QUOTED : unquoted(c);
      case QUOTED -> c == '"' ? State.QUOTE_IN_QUOTED : State.QUOTED;
      case QUOTE_IN_QUOTED -> c == '"' ? State.QUOTED : unquoted(c);
      case PLAIN -> unquoted(c);
    };
  }

  private State unquoted(char c) {
    strayReturn |= c == '\r';
    return c == delimiter ? State.CELL_START : State.PLAIN;
  }
}
