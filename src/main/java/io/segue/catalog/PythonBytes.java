package io.segue.catalog;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Text printed by Python as a bytes literal, such as {@code b'Caf\xc3\xa9'}, back to text. */
final class PythonBytes {
  private static final Pattern LITERAL = Pattern.compile("b'.*'|b\".*\"", Pattern.DOTALL);

  private PythonBytes() {}

  /**
   * The text of a literal; anything else is already text.
   *
   * @throws IllegalArgumentException if the literal is broken or isn't UTF-8
   */
  static String decode(String name, String text) {
    if (!LITERAL.matcher(text).matches()) {
      return text;
    }
    ByteBuffer in = ByteBuffer.wrap(bytes(name, text.substring(2, text.length() - 1)));
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(in).toString();
    } catch (CharacterCodingException malformed) {
      throw new IllegalArgumentException(
          name + " must be UTF-8 within its bytes literal: " + text, malformed);
    }
  }

  private static byte[] bytes(String name, String body) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(body.length());
    int i = 0;
    while (i < body.length()) {
      char c = body.charAt(i);
      if (c > 0x7e) {
        throw broken(name, body);
      }
      if (c != '\\') {
        out.write(c);
        i++;
      } else if (i + 1 < body.length() && body.charAt(i + 1) == 'x') {
        out.write(hexadecimal(name, body, i + 2));
        i += 4;
      } else {
        out.write(escaped(name, body, i + 1));
        i += 2;
      }
    }
    return out.toByteArray();
  }

  private static int escaped(String name, String body, int at) {
    return switch (at < body.length() ? body.charAt(at) : '\0') {
      case '\\' -> '\\';
      case '\'' -> '\'';
      case '"' -> '"';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      default -> throw broken(name, body);
    };
  }

  private static int hexadecimal(String name, String body, int at) {
    if (at + 2 > body.length()) {
      throw broken(name, body);
    }
    int high = Character.digit(body.charAt(at), 16);
    int low = Character.digit(body.charAt(at + 1), 16);
    if (high < 0 || low < 0) {
      throw broken(name, body);
    }
    return high << 4 | low;
  }

  private static IllegalArgumentException broken(String name, String body) {
    return new IllegalArgumentException(name + " must be a bytes literal: b'" + body + "'");
  }
}
