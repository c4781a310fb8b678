package io.segue.http.listenbrainz;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import io.segue.http.Answers;
import io.segue.listening.ListenerId;
import io.segue.store.LikeListeners;
import java.util.Optional;

/** Who a token belongs to, and who hears the same. */
final class UserCalls {
  private static final int MOST_SIMILAR = 100;

  private final Desk desk;

  UserCalls(Desk desk) {
    this.desk = desk;
  }

  /** A token that is bound to no listener can submit nothing, so it isn't valid here. */
  void validateToken(Context context) {
    String secret =
        told(context)
            .or(() -> Optional.ofNullable(context.queryParam("token")))
            .filter(text -> !text.isBlank())
            .orElseThrow(
                () -> new BadRequestResponse("You need to provide an Authorization token."));
    Optional<ListenerId> listener = desk.gate().listener(secret.strip());
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("code", 200);
    json.put("message", listener.isPresent() ? "Token valid." : "Token invalid.");
    json.put("valid", listener.isPresent());
    listener.ifPresent(known -> json.put("user_name", known.value()));
    Answers.write(context, json);
  }

  void similarUsers(Context context) {
    ListenerId user = desk.user(context);
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    desk.store().likeListeners().of(user, MOST_SIMILAR).forEach(like -> array.add(object(like)));
    Desk.payload(context, array);
  }

  void similarTo(Context context) {
    ListenerId user = desk.user(context);
    ListenerId other = desk.user(context, "other");
    Desk.payload(
        context,
        desk.store().likeListeners().of(user, Integer.MAX_VALUE).stream()
            .filter(like -> like.listener().equals(other))
            .findFirst()
            .map(UserCalls::object)
            .orElseThrow(
                () -> new NotFoundResponse("Similar-to user not found: " + other.value())));
  }

  private static ObjectNode object(LikeListeners.Like like) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("user_name", like.listener().value())
        .put("similarity", like.similarity());
  }

  /** The token after the word "Token", which is asked for in this call alone. */
  private static Optional<String> told(Context context) {
    String scheme = "token ";
    return Optional.ofNullable(context.header("Authorization"))
        .filter(value -> value.regionMatches(true, 0, scheme, 0, scheme.length()))
        .map(value -> value.substring(scheme.length()));
  }
}
