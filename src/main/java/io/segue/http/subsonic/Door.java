package io.segue.http.subsonic;

import io.segue.http.access.Gate;
import io.segue.listening.ListenerId;
import io.segue.store.AccessToken;
import io.segue.store.Scope;
import io.segue.store.TokenPassword;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Lets requests in, and says who asks.
 *
 * <p>{@code apiKey} is a token, and its listener asks. With {@code u} it is that listener who asks,
 * and the token must be the listener's or nobody's: {@code p} is the token or its password, {@code
 * t} and {@code s} prove the password. Where no token is needed, whoever {@code u} names asks.
 */
final class Door {
  private static final String ENCODED = "enc:";

  private final Gate gate;

  Door(Gate gate) {
    this.gate = gate;
  }

  /**
   * Who asks.
   *
   * @throws RefusedException if that request may not do what needs the scope
   */
  Visitor admit(Parameters parameters, Scope needed) {
    Optional<String> key = parameters.text("apiKey");
    if (key.isPresent()) {
      return keyHolder(parameters, key.get(), needed);
    }
    Optional<String> user = parameters.text("u").filter(name -> !name.isEmpty());
    if (user.isEmpty()) {
      if (gate.isOpen(needed)) {
        return Visitor.NOBODY;
      }
      throw new RefusedException(ErrorCode.MISSING_PARAMETER, "u or apiKey is required");
    }
    return named(parameters, listener(user.get()), needed);
  }

  private Visitor keyHolder(Parameters parameters, String key, Scope needed) {
    for (String other : List.of("u", "p", "t", "s")) {
      if (parameters.text(other).isPresent()) {
        throw new RefusedException(
            ErrorCode.CONFLICTING_MECHANISMS, "apiKey stands alone, without " + other);
      }
    }
    AccessToken token =
        gate.token(key)
            .orElseThrow(() -> new RefusedException(ErrorCode.INVALID_KEY, "Invalid API key"));
    if (!gate.isOpen(needed)) {
      requireScope(token, needed);
    }
    return new Visitor(token.listener(), Optional.of(token.name()));
  }

  private Visitor named(Parameters parameters, ListenerId listener, Scope needed) {
    Optional<String> password = parameters.text("p");
    Optional<String> proof = parameters.text("t");
    Optional<String> salt = parameters.text("s");
    if (password.isPresent() && (proof.isPresent() || salt.isPresent())) {
      throw new RefusedException(
          ErrorCode.CONFLICTING_MECHANISMS, "either p, or t and s, not all of them");
    }
    if (proof.isPresent() != salt.isPresent()) {
      throw RefusedException.missing(proof.isPresent() ? "s" : "t");
    }
    Optional<AccessToken> token =
        password
            .flatMap(text -> byPassword(listener, text))
            .or(() -> proof.flatMap(text -> byProof(listener, text, salt.orElse(""))));
    if (!gate.isOpen(needed)) {
      requireScope(
          token.orElseThrow(() -> unproven(listener, password.isPresent(), proof.isPresent())),
          needed);
    }
    return new Visitor(Optional.of(listener), token.map(AccessToken::name));
  }

  private RefusedException unproven(ListenerId listener, boolean hasPassword, boolean hasProof) {
    if (!hasPassword && !hasProof) {
      return new RefusedException(ErrorCode.MISSING_PARAMETER, "p, or t and s, is required");
    }
    return hasProof && gate.passwordsFor(listener).isEmpty()
        ? new RefusedException(
            ErrorCode.NO_TOKEN_AUTHENTICATION,
            "no token of this listener was made with --subsonic: send the token as p or apiKey")
        : new RefusedException(ErrorCode.WRONG_CREDENTIALS, "Wrong username or password");
  }

  private Optional<AccessToken> byPassword(ListenerId listener, String text) {
    String password = decoded(text);
    return gate.token(password)
        .filter(token -> token.listener().map(listener::equals).orElse(true))
        .or(() ->
            gate.passwordsFor(listener).stream()
                .filter(known -> isSame(known.password(), password))
                .map(TokenPassword::token)
                .findFirst());
  }

  private Optional<AccessToken> byProof(ListenerId listener, String proof, String salt) {
    return gate.passwordsFor(listener).stream()
        .filter(known -> isSame(md5(known.password() + salt), proof.toLowerCase(Locale.ROOT)))
        .map(TokenPassword::token)
        .findFirst();
  }

  private static void requireScope(AccessToken token, Scope needed) {
    if (!token.scope().allows(needed)) {
      throw new RefusedException(
          ErrorCode.NOT_ALLOWED,
          "the token '"
              + token.name()
              + "' has the scope "
              + token.scope().key()
              + ", and this needs "
              + needed.key());
    }
  }

  private static ListenerId listener(String user) {
    try {
      return new ListenerId(user);
    } catch (IllegalArgumentException malformed) {
      throw new RefusedException(
          ErrorCode.WRONG_CREDENTIALS, String.valueOf(malformed.getMessage()));
    }
  }

  private static String decoded(String password) {
    if (!password.startsWith(ENCODED)) {
      return password;
    }
    try {
      byte[] bytes = HexFormat.of().parseHex(password.substring(ENCODED.length()));
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      throw new RefusedException(
          ErrorCode.WRONG_CREDENTIALS, "p must be pairs of hexadecimal digits after enc:");
    }
  }

  /** In a time that doesn't tell how much of them is alike. */
  private static boolean isSame(String known, String told) {
    return MessageDigest.isEqual(
        known.getBytes(StandardCharsets.UTF_8), told.getBytes(StandardCharsets.UTF_8));
  }

  private static String md5(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("this JDK has no MD5", missing);
    }
  }
}
