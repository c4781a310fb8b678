package io.segue.index;

import org.apache.lucene.util.BytesRef;

/**
 * A track's weights of other tracks as bytes: the unit as a float, then for each neighbour the
 * distance to the ordinal before it (1 to 5 bytes) and its weight in units (2 bytes, signed).
 *
 * <p>The unit is the largest weight's 32,767th part, so a weight is off by at most half of that.
 */
public final class NeighbourRow {
  private static final int STEPS = Short.MAX_VALUE;
  private static final int MOST_BYTES = 7;

  private NeighbourRow() {}

  /**
   * Encodes the entries {@code from} to {@code to}, whose ordinals ascend.
   *
   * @throws GenerationException if a weight is not finite
   */
  static BytesRef encode(int[] ordinals, float[] weights, int from, int to) {
    float largest = 0f;
    for (int e = from; e < to; e++) {
      if (!Float.isFinite(weights[e])) {
        throw new GenerationException("a weight of neighbour " + ordinals[e] + " is not finite");
      }
      largest = Math.max(largest, Math.abs(weights[e]));
    }
    float unit = largest / STEPS;
    byte[] bytes = new byte[Float.BYTES + MOST_BYTES * (to - from)];
    int at = putInt(bytes, Float.floatToRawIntBits(unit));
    int previous = 0;
    for (int e = from; e < to; e++) {
      int steps = unit == 0f ? 0 : Math.round(weights[e] / unit);
      if (steps != 0) {
        at = putDistance(bytes, at, ordinals[e] - previous);
        bytes[at++] = (byte) steps;
        bytes[at++] = (byte) (steps >> 8);
        previous = ordinals[e];
      }
    }
    return new BytesRef(bytes, 0, at);
  }

  /**
   * Adds {@code factor} times every weight of a row to the sums.
   *
   * @param sums with an ordinal for each column
   */
  static void add(BytesRef row, float factor, NeighbourSums sums) {
    byte[] bytes = row.bytes;
    int at = row.offset;
    int end = row.offset + row.length;
    float unit = factor * Float.intBitsToFloat(getInt(bytes, at));
    at += Float.BYTES;
    int ordinal = 0;
    while (at < end) {
      int distance = bytes[at++];
      if (distance < 0) {
        distance &= 0x7f;
        for (int shift = 7; ; shift += 7) {
          byte next = bytes[at++];
          distance |= (next & 0x7f) << shift;
          if (next >= 0) {
            break;
          }
        }
      }
      ordinal += distance;
      sums.add(ordinal, unit * (short) ((bytes[at] & 0xff) | (bytes[at + 1] << 8)));
      at += 2;
    }
  }

  /**
   * The weights of some ordinals in a row, 0 where it has none.
   *
   * @param wanted ascending
   */
  static float[] weights(BytesRef row, int[] wanted) {
    float[] weights = new float[wanted.length];
    byte[] bytes = row.bytes;
    int end = row.offset + row.length;
    float unit = Float.intBitsToFloat(getInt(bytes, row.offset));
    int at = row.offset + Float.BYTES;
    int next = 0;
    for (int ordinal = 0; at < end && next < wanted.length; at += 2) {
      int shift = 0;
      while (bytes[at] < 0) {
        ordinal += (bytes[at++] & 0x7f) << shift;
        shift += 7;
      }
      ordinal += bytes[at++] << shift;
      while (next < wanted.length && wanted[next] < ordinal) {
        next++;
      }
      for (; next < wanted.length && wanted[next] == ordinal; next++) {
        weights[next] = unit * (short) ((bytes[at] & 0xff) | (bytes[at + 1] << 8));
      }
    }
    return weights;
  }

  private static int putDistance(byte[] bytes, int from, int distance) {
    int at = from;
    int rest = distance;
    while (rest > 0x7f) {
      bytes[at++] = (byte) ((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    bytes[at++] = (byte) rest;
    return at;
  }

  private static int putInt(byte[] bytes, int value) {
    for (int i = 0; i < Integer.BYTES; i++) {
      bytes[i] = (byte) (value >> (8 * i));
    }
    return Integer.BYTES;
  }

  private static int getInt(byte[] bytes, int from) {
    int value = 0;
    for (int i = 0; i < Integer.BYTES; i++) {
      value |= (bytes[from + i] & 0xff) << (8 * i);
    }
    return value;
  }
}
