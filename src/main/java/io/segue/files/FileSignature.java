package io.segue.files;

import java.util.HexFormat;
import java.util.Optional;

/** What the first bytes of a file give away. */
enum FileSignature {
  GZIP("1f8b", "is gzip inside gzip", "unpack it once"),
  ZIP("504b0304", "is a zip archive", "unpack it and name the file inside"),
  ZSTD("28b52ffd", "is compressed with zstd", "unpack it with unzstd"),
  BZIP2("425a68..314159265359", "is compressed with bzip2", "unpack it with bunzip2"),
  XZ("fd377a585a00", "is compressed with xz", "unpack it with unxz"),
  SEVEN_ZIP("377abcaf271c", "is a 7z archive", "unpack it and name the file inside"),
  UTF_32_BE("0000feff", "is UTF-32 text", "convert it with iconv -f UTF-32 -t UTF-8"),
  UTF_32_LE("fffe0000", "is UTF-32 text", "convert it with iconv -f UTF-32 -t UTF-8"),
  UTF_16_BE("feff", "is UTF-16 text", "convert it with iconv -f UTF-16 -t UTF-8"),
  UTF_16_LE("fffe", "is UTF-16 text", "convert it with iconv -f UTF-16 -t UTF-8"),
  UTF_8_MARK("efbbbf", "begins with a UTF-8 mark", "leave --encoding out");

  /** Bytes needed to tell. */
  static final int LENGTH = 10;

  /** First bytes in hexadecimal; two dots stand for any byte. */
  private final String start;

  final String problem;
  final String remedy;

  FileSignature(String start, String problem, String remedy) {
    this.start = start;
    this.problem = problem;
    this.remedy = remedy;
  }

  static Optional<FileSignature> of(byte[] head) {
    String bytes = HexFormat.of().formatHex(head);
    for (FileSignature signature : values()) {
      if (bytes.matches(signature.start + ".*")) {
        return Optional.of(signature);
      }
    }
    return Optional.empty();
  }

  /** How many bytes it has. */
  int length() {
    return start.length() / 2;
  }
}
