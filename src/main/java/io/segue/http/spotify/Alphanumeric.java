package io.segue.http.spotify;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Texts as letters and digits and back, because clients take no other ids.
 *
 * <p>A UUID becomes the 22 digits to base 62 of its number; any other text the digits of its UTF-8
 * bytes. Both are reversible, so nothing has to be looked up.
 */
final class Alphanumeric {
  private static final String DIGITS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final BigInteger RADIX = BigInteger.valueOf(DIGITS.length());
  private static final int UUID_DIGITS = 22;
  private static final int UUID_BITS = 128;

  /** Beyond it no id is taken for an encoded one. */
  private static final int MAX_DIGITS = 4_000;

  private static final Pattern UUID_FORM =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  private Alphanumeric() {}

  /** Whether a text has at least one letter or digit and nothing else. */
  static boolean isAlphanumeric(String text) {
    return !text.isEmpty() && text.chars().allMatch(unit -> DIGITS.indexOf(unit) >= 0);
  }

  /** The 22 digits of a UUID in its canonical form; empty for any other text. */
  static Optional<String> ofUuid(String text) {
    if (!UUID_FORM.matcher(text).matches()) {
      return Optional.empty();
    }
    String digits = digits(new BigInteger(text.replace("-", ""), 16));
    return Optional.of("0".repeat(UUID_DIGITS - digits.length()) + digits);
  }

  /** The UUID of 22 digits; empty if they are no UUID's. */
  static Optional<String> uuid(String digits) {
    if (digits.length() != UUID_DIGITS || !isAlphanumeric(digits)) {
      return Optional.empty();
    }
    BigInteger number = number(digits);
    return number.bitLength() > UUID_BITS
        ? Optional.empty()
        : Optional.of(
            new UUID(number.shiftRight(UUID_BITS / 2).longValue(), number.longValue()).toString());
  }

  /** The digits of a text's bytes, behind a 1 that keeps leading zeros. */
  static String ofText(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    byte[] behindOne = new byte[bytes.length + 1];
    behindOne[0] = 1;
    System.arraycopy(bytes, 0, behindOne, 1, bytes.length);
    return digits(new BigInteger(behindOne));
  }

  /** The text of {@link #ofText}'s digits; empty if they are no text's. */
  static Optional<String> text(String digits) {
    if (digits.length() > MAX_DIGITS || !isAlphanumeric(digits)) {
      return Optional.empty();
    }
    byte[] bytes = number(digits).toByteArray();
    if (bytes[0] != 1) {
      return Optional.empty();
    }
    try {
      return Optional.of(
              StandardCharsets.UTF_8
                  .newDecoder()
                  .decode(ByteBuffer.wrap(Arrays.copyOfRange(bytes, 1, bytes.length)))
                  .toString())
          .filter(text -> ofText(text).equals(digits));
    } catch (CharacterCodingException malformed) {
      return Optional.empty();
    }
  }

  private static String digits(BigInteger number) {
    StringBuilder digits = new StringBuilder();
    BigInteger left = number;
    while (left.signum() > 0) {
      BigInteger[] parts = left.divideAndRemainder(RADIX);
      digits.append(DIGITS.charAt(parts[1].intValue()));
      left = parts[0];
    }
    return digits.reverse().toString();
  }

  private static BigInteger number(String digits) {
    BigInteger number = BigInteger.ZERO;
    for (int i = 0; i < digits.length(); i++) {
      number = number.multiply(RADIX).add(BigInteger.valueOf(DIGITS.indexOf(digits.charAt(i))));
    }
    return number;
  }
}
