package io.segue.store;

import io.segue.listening.ListenerId;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * A key of the HTTP API, as far as it is kept: the token itself is known only to its holder.
 *
 * @param name unique; 1 to 64 letters, digits, dots, dashes and underscores
 * @param hash SHA-256 of the token, 64 hexadecimal digits in lower case
 * @param scope what it allows
 * @param listener whose calls "me" means, if it is bound to a listener
 * @param createdMillis milliseconds since 1970 UTC
 * @param expiresMillis from when on it is void; empty for never
 */
public record AccessToken(
    String name,
    String hash,
    Scope scope,
    Optional<ListenerId> listener,
    long createdMillis,
    OptionalLong expiresMillis) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

  public AccessToken {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "a token's name must have 1 to 64 letters, digits, dots, dashes or underscores: '"
              + name
              + "'");
    }
    if (!HASH.matcher(hash).matches()) {
      throw new IllegalArgumentException("not a SHA-256 in hexadecimal digits");
    }
  }

  /** Whether it still counts at that time. */
  public boolean isValidAt(long millis) {
    return expiresMillis.isEmpty() || millis < expiresMillis.getAsLong();
  }
}
