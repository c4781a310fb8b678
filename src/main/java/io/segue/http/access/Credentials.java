package io.segue.http.access;

import io.javalin.http.Context;
import java.util.Optional;

/** The token that a request carries in its headers. */
public final class Credentials {
  private static final String BEARER = "Bearer ";
  private static final String TOKEN = "Token ";

  private Credentials() {}

  /** Whether the request carries {@code Authorization: Bearer}, whatever the token is worth. */
  public static boolean isBearer(Context context) {
    return after(context, BEARER).isPresent();
  }

  /**
   * The token of {@code Authorization: Bearer}, {@code Authorization: Token}, {@code X-Api-Key}.
   */
  static Optional<String> token(Context context) {
    return after(context, BEARER)
        .or(() -> after(context, TOKEN))
        .or(() -> Optional.ofNullable(context.header("X-Api-Key")).map(String::strip))
        .or(() -> secondWord(context));
  }

  /** ListenBrainz's clients may call the scheme what they like. */
  private static Optional<String> secondWord(Context context) {
    return Optional.ofNullable(context.header("Authorization"))
        .map(value -> value.strip().split(" ", -1))
        .filter(words -> words.length > 1 && context.path().startsWith("/1/"))
        .map(words -> words[1]);
  }

  private static Optional<String> after(Context context, String scheme) {
    return Optional.ofNullable(context.header("Authorization"))
        .filter(value -> value.regionMatches(true, 0, scheme, 0, scheme.length()))
        .map(value -> value.substring(scheme.length()).strip());
  }
}
