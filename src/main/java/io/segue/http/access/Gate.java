package io.segue.http.access;

import io.javalin.http.Context;
import io.segue.listening.ListenerId;
import io.segue.store.AccessToken;
import io.segue.store.Scope;
import io.segue.store.TokenPassword;
import io.segue.store.Tokens;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Lets requests in: what is open needs no token, everything else one of sufficient scope.
 *
 * <p>Tokens are looked up at every request, so one that is revoked is void at once. A token that
 * doesn't count is no hindrance where none is needed. Thread-safe.
 */
public final class Gate {
  private static final String BOUND = "segue.bound";

  private final Tokens tokens;
  private final InstantSource clock;
  private final Openness openness;

  public Gate(Tokens tokens, InstantSource clock, Openness openness) {
    this.tokens = tokens;
    this.clock = clock;
    this.openness = openness;
  }

  /**
   * Returns if the request may do what needs that scope.
   *
   * @throws UnauthorizedException if it needs a token and carries none that counts
   * @throws ForbiddenException if its token is of a smaller scope
   */
  public void admit(Context context, Scope needed) {
    if (openness.allows(needed)) {
      return;
    }
    AccessToken token = token(context).orElseThrow(() -> unauthorized(context, needed));
    if (!token.scope().allows(needed)) {
      throw new ForbiddenException(
          "the token '"
              + token.name()
              + "' has the scope "
              + token.scope().key()
              + ", and this needs "
              + needed.key());
    }
    token.listener().ifPresent(listener -> context.attribute(BOUND, listener));
  }

  /**
   * Returns unless the request was admitted by a token that is bound to somebody else.
   *
   * @throws ForbiddenException if it was
   */
  public static void requireOwn(Context context, ListenerId listener) {
    ListenerId own = context.attribute(BOUND);
    if (own != null && !own.equals(listener)) {
      throw new ForbiddenException(
          "the token is bound to the listener '"
              + own.value()
              + "', and this is about '"
              + listener.value()
              + "'");
    }
  }

  /**
   * Returns unless the request was admitted by a token that is bound to a listener.
   *
   * @throws ForbiddenException if it was, since this is everybody's
   */
  public static void requireUnbound(Context context) {
    ListenerId own = context.attribute(BOUND);
    if (own != null) {
      throw new ForbiddenException(
          "the token is bound to the listener '" + own.value() + "', and this is everybody's");
    }
  }

  /**
   * The listener whom "me" means in this request.
   *
   * @throws UnauthorizedException if it carries no token that counts
   * @throws ForbiddenException if its token is bound to nobody
   */
  public ListenerId requireListener(Context context) {
    AccessToken token = token(context).orElseThrow(() -> unauthorized(context, Scope.READ));
    return token
        .listener()
        .orElseThrow(() ->
            new ForbiddenException(
                "the token '"
                    + token.name()
                    + "' is bound to no listener: make one with `segue token create --listener`"));
  }

  /** Whether anybody may do what needs that scope. */
  public boolean isOpen(Scope needed) {
    return openness.allows(needed);
  }

  /** The token of that secret, if it counts now. */
  public Optional<AccessToken> token(String secret) {
    return valid(secret);
  }

  /** The passwords with which somebody may act for a listener now. */
  public List<TokenPassword> passwordsFor(ListenerId listener) {
    long now = clock.millis();
    return tokens.passwordsFor(listener).stream()
        .filter(password -> password.token().isValidAt(now))
        .toList();
  }

  /** The listener to whom the request's token is bound, if it carries such a token. */
  public Optional<ListenerId> listener(Context context) {
    return token(context).flatMap(AccessToken::listener);
  }

  /** The listener to whom a token is bound, if it counts now. */
  public Optional<ListenerId> listener(String secret) {
    return valid(secret).flatMap(AccessToken::listener);
  }

  /** The token of that name and secret, if it counts now. */
  public Optional<AccessToken> token(String name, String secret) {
    return valid(secret).filter(token -> token.name().equals(name));
  }

  private Optional<AccessToken> token(Context context) {
    return Credentials.token(context).flatMap(this::valid);
  }

  private Optional<AccessToken> valid(String secret) {
    long now = clock.millis();
    return tokens.find(Secret.hash(secret)).filter(token -> token.isValidAt(now));
  }

  private static UnauthorizedException unauthorized(Context context, Scope needed) {
    return new UnauthorizedException(
        Credentials.token(context).isPresent()
            ? "Invalid access token"
            : "this needs a token of scope "
                + needed.key()
                + " in Authorization: Bearer, Authorization: Token or X-Api-Key");
  }
}
