package io.segue.retrieve.search;

/** How many more clauses a query may get before Lucene refuses it. Not thread-safe. */
final class Allowance {
  private int left;

  Allowance(int clauses) {
    this.left = clauses;
  }

  boolean take() {
    if (left == 0) {
      return false;
    }
    left--;
    return true;
  }
}
