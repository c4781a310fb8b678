package io.segue.http.spotify;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.segue.http.Answers;
import io.segue.http.access.Gate;
import io.segue.store.AccessToken;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;

/**
 * The client-credentials grant of OAuth 2: a token's name is the client id and the token itself the
 * secret, in {@code Authorization: Basic} or in the form. It is handed back as the access token.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6749#section-4.4">RFC 6749, 4.4</a>
 */
final class TokenCall {
  private static final long MOST_SECONDS = Duration.ofHours(1).toSeconds();
  private static final String BASIC = "Basic ";

  private final Gate gate;
  private final InstantSource clock;

  TokenCall(Gate gate, InstantSource clock) {
    this.gate = gate;
    this.clock = clock;
  }

  private record Client(String id, String secret) {}

  void grant(Context context) {
    String grant = Optional.ofNullable(context.formParam("grant_type")).orElse("");
    if (!grant.equals("client_credentials")) {
      refuse(context, "unsupported_grant_type", "grant_type must be client_credentials");
      return;
    }
    Optional<Client> client = basic(context).or(() -> form(context));
    Optional<AccessToken> token = client.flatMap(known -> gate.token(known.id(), known.secret()));
    if (client.isEmpty() || token.isEmpty()) {
      refuse(context, "invalid_client", "Invalid client secret");
      return;
    }
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("access_token", client.get().secret());
    json.put("token_type", "Bearer");
    json.put("expires_in", seconds(token.get()));
    Answers.write(context, json);
  }

  private long seconds(AccessToken token) {
    return token.expiresMillis().isEmpty()
        ? MOST_SECONDS
        : Math.clamp((token.expiresMillis().getAsLong() - clock.millis()) / 1_000, 0, MOST_SECONDS);
  }

  private static Optional<Client> basic(Context context) {
    String header = Optional.ofNullable(context.header("Authorization")).orElse("");
    if (!header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Base64.getDecoder().decode(header.substring(BASIC.length()).strip());
      String both = new String(bytes, StandardCharsets.UTF_8);
      int colon = both.indexOf(':');
      return colon < 0
          ? Optional.empty()
          : Optional.of(new Client(both.substring(0, colon), both.substring(colon + 1)));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  private static Optional<Client> form(Context context) {
    return Optional.ofNullable(context.formParam("client_id"))
        .flatMap(id ->
            Optional.ofNullable(context.formParam("client_secret"))
                .map(secret -> new Client(id, secret)));
  }

  private static void refuse(Context context, String error, String description) {
    Answers.write(
        context,
        JsonNodeFactory.instance
            .objectNode()
            .put("error", error)
            .put("error_description", description));
    context.status(400);
  }
}
