package io.segue.store;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a token allows; each scope includes those before it. */
public enum Scope {
  /** Everything that changes nothing. */
  READ,
  /** Adding tracks, listens and judgements. */
  WRITE,
  /** Everything else. */
  ADMIN;

  /** Whether a token of this scope may do what needs {@code needed}. */
  public boolean allows(Scope needed) {
    return compareTo(needed) >= 0;
  }

  /** The name in lower case. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The scope of that {@link #key()}, or empty. */
  public static Optional<Scope> ofKey(String key) {
    return Arrays.stream(values()).filter(scope -> scope.key().equals(key)).findFirst();
  }
}
