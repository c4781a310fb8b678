package io.segue.recommend.search;

import io.segue.catalog.TrackId;
import io.segue.recommend.InvalidRequestException;
import io.segue.retrieve.search.TextSearcher;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32;

/**
 * Where a list of hits goes on, as text that means nothing to others.
 *
 * <p>It belongs to one request in one generation. Within a view pages neither overlap nor leave
 * gaps; where tracks changed in between, the list goes on after the same score and id.
 *
 * @param after the last hit that was told
 * @param rank of that hit
 */
record Cursor(TextSearcher.After after, int rank) {
  private static final int MAX_TOKEN = 1_000;
  private static final int FIXED = Integer.BYTES * 3 + Long.BYTES;

  /** The text of this cursor for a request. */
  String token(long request) {
    byte[] id = after.id().value().getBytes(StandardCharsets.UTF_8);
    ByteBuffer bytes = ByteBuffer.allocate(FIXED + id.length);
    bytes.putLong(request).putFloat(after.score()).putInt(rank).put(id);
    bytes.putInt(checksum(bytes.array(), bytes.position()));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }

  /**
   * Reads a text back.
   *
   * @param request to which it must belong
   */
  static Cursor of(String token, long request) {
    byte[] bytes = decoded(token);
    int end = bytes.length - Integer.BYTES;
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    if (bytes.length <= FIXED || buffer.getInt(end) != checksum(bytes, end)) {
      throw unknown(token);
    }
    if (buffer.getLong() != request) {
      throw new InvalidRequestException(
          "cursor", token, "belongs to another request or generation; begin without one");
    }
    try {
      float score = buffer.getFloat();
      int rank = buffer.getInt();
      String id =
          new String(Arrays.copyOfRange(bytes, buffer.position(), end), StandardCharsets.UTF_8);
      return new Cursor(new TextSearcher.After(score, new TrackId(id)), rank);
    } catch (IllegalArgumentException | BufferUnderflowException forged) {
      throw unknown(token);
    }
  }

  private static byte[] decoded(String token) {
    if (token.length() > MAX_TOKEN) {
      throw unknown(token.substring(0, 20) + "…");
    }
    try {
      return Base64.getUrlDecoder().decode(token);
    } catch (IllegalArgumentException malformed) {
      throw unknown(token);
    }
  }

  private static int checksum(byte[] bytes, int length) {
    CRC32 checksum = new CRC32();
    checksum.update(bytes, 0, length);
    return (int) checksum.getValue();
  }

  private static InvalidRequestException unknown(String token) {
    return new InvalidRequestException("cursor", token, "must be one that an answer gave");
  }
}
