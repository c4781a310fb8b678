package io.segue.catalog;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;

/** Ids for tracks that are known by artist and title only. */
public final class DescribedTracks {
  private static final int HASH_BYTES = 16;

  private DescribedTracks() {}

  /**
   * {@code name:} and 32 hexadecimal digits: the first half of the SHA-256 of artist, U+001F and
   * title in UTF-8, each in NFKC, lower case and with single blanks. The same names give the same
   * id on every machine.
   */
  public static TrackId idOf(String artist, String title) {
    String names = normalised(artist) + '\u001f' + normalised(title);
    byte[] hash = sha256().digest(names.getBytes(StandardCharsets.UTF_8));
    return new TrackId("name:" + HexFormat.of().formatHex(hash, 0, HASH_BYTES));
  }

  private static String normalised(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .strip()
        .replaceAll("\\s+", " ");
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
