package io.segue.http.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Collectors;

/**
 * Tokens and what is kept of them.
 *
 * <p>A token is 256 random bits, so nobody can try them all: one plain SHA-256 hides it as well as
 * a slow hash would, which passwords need because people choose them. Looking a hash up compares no
 * secret byte by byte, so the time it takes tells nothing about tokens.
 */
public final class Secret {
  private static final int BYTES = 32;
  private static final int PASSWORD_LENGTH = 20;
  private static final String PASSWORD_LETTERS = "23456789abcdefghijkmnpqrstuvwxyz";
  private static final SecureRandom RANDOM = new SecureRandom();

  private Secret() {}

  /** A new token: 43 letters, digits, dashes and underscores. */
  public static String generate() {
    byte[] bits = new byte[BYTES];
    RANDOM.nextBytes(bits);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
  }

  /** A new password: 20 of 32 letters and digits that look unlike, which is 100 random bits. */
  public static String password() {
    return RANDOM
        .ints(PASSWORD_LENGTH, 0, PASSWORD_LETTERS.length())
        .mapToObj(i -> PASSWORD_LETTERS.substring(i, i + 1))
        .collect(Collectors.joining());
  }

  /** The SHA-256 of a token, in hexadecimal digits. */
  public static String hash(String token) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("this JDK has no SHA-256", missing);
    }
  }
}
