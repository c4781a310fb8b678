package io.segue.http.subsonic;

import io.segue.recommend.InvalidRequestException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The version of the protocol that a client speaks. */
final class ClientVersion {
  /** The version of this server. */
  static final String SERVED = "1.16.1";

  private static final Pattern FORM = Pattern.compile("(\\d{1,4})\\.(\\d{1,4})(?:\\.\\d{1,4})?");
  private static final int MAJOR = 1;
  private static final int MINOR = 16;

  private ClientVersion() {}

  /**
   * Returns if the client, whose version may be missing, can be served.
   *
   * @throws RefusedException if the client or this server is too old for the other
   */
  static void require(Parameters parameters) {
    String text = parameters.text("v").filter(value -> !value.isEmpty()).orElse(SERVED);
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new InvalidRequestException("v", text, "must be a version such as " + SERVED);
    }
    int major = Integer.parseInt(form.group(1));
    int minor = Integer.parseInt(form.group(2));
    if (major < MAJOR) {
      throw new RefusedException(
          ErrorCode.CLIENT_TOO_OLD, "the client must speak version 1 of the protocol: " + text);
    }
    if (major > MAJOR || minor > MINOR) {
      throw new RefusedException(
          ErrorCode.SERVER_TOO_OLD, "this server speaks version " + SERVED + ": " + text);
    }
  }
}
