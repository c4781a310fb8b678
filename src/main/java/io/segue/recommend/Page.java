package io.segue.recommend;

/**
 * Which part of a ranking is wanted.
 *
 * @param offset ranks passed over, at least 0
 * @param limit ranks answered, 1 to {@value #MAX_LIMIT}; offset + limit at most {@value #MAX_DEPTH}
 */
public record Page(int offset, int limit) {
  /** Most tracks in one answer. */
  public static final int MAX_LIMIT = 500;

  /** Deepest rank that can be asked for: the size of the candidate pool. */
  public static final int MAX_DEPTH = 500;

  public Page {
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new InvalidRequestException("limit", limit, "must be within 1.." + MAX_LIMIT);
    }
    if (offset < 0 || offset > MAX_DEPTH - limit) {
      throw new InvalidRequestException(
          "offset", offset, "must be at least 0 and offset + limit at most " + MAX_DEPTH);
    }
  }

  /** The rank after the last, from 0. */
  public int end() {
    return offset + limit;
  }
}
