package io.segue.http.foreign;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Texts as letters, digits, dashes and underscores, and back. */
final class NameDigits {
  private NameDigits() {}

  static String of(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The text, or empty if these are not the digits of one. */
  static Optional<String> text(String digits) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(digits);
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (IllegalArgumentException | CharacterCodingException malformed) {
      return Optional.empty();
    }
  }
}
