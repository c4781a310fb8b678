package io.segue.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import io.segue.http.access.Credentials;
import io.segue.http.access.Gate;
import io.segue.store.Scope;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which protocol answers: below a root, the one that has it for itself; on the calls that two of
 * them have, a request that carries {@code Authorization: Bearer …} speaks Spotify, and without it
 * is native (whose own key travels as {@code X-Api-Key: …} or {@code Authorization: Token …}); a
 * call that only one has is its own, always.
 */
final class Dispatcher {
  private static final String SPOKEN = "segue.protocol";

  private final Gate gate;
  private final List<Protocol> protocols;
  private final Map<Call, List<Answering>> calls = new LinkedHashMap<>();

  /** Method and path pattern. */
  record Call(HandlerType method, String path) {}

  /**
   * How one protocol answers a call.
   *
   * @param needs the scope of the token; empty where none is ever needed
   */
  record Answering(Protocol protocol, Optional<Scope> needs, Handler handler) {}

  /** A dispatcher between protocols, of which the first answers for what nobody knows. */
  Dispatcher(Gate gate, List<Protocol> protocols) {
    this.gate = gate;
    this.protocols = List.copyOf(protocols);
    protocols.forEach(protocol -> protocol.register(new Routes(this, protocol)));
  }

  void add(Call call, Answering answering) {
    List<Answering> both = calls.computeIfAbsent(call, _ -> new ArrayList<>());
    boolean isBearer = answering.protocol().isMeantByBearer();
    if (both.stream().anyMatch(other -> other.protocol().isMeantByBearer() == isBearer)) {
      throw new IllegalArgumentException(call + " is answered twice");
    }
    both.add(answering);
  }

  void install(RoutesConfig routes) {
    calls.forEach((call, answerings) ->
        routes.addEndpoint(
            new Endpoint(call.method(), call.path(), context -> dispatch(context, answerings))));
  }

  /** Every call that is answered. */
  Set<Call> calls() {
    return Collections.unmodifiableSet(calls.keySet());
  }

  /** Who answers this request, or would if it named a call. */
  Protocol protocol(Context context) {
    Protocol spoken = context.attribute(SPOKEN);
    if (spoken != null) {
      return spoken;
    }
    boolean isBearer = Credentials.isBearer(context);
    return protocols.stream()
        .filter(protocol -> protocol.owns(context.path()))
        .findFirst()
        .or(() ->
            protocols.stream()
                .filter(protocol -> protocol.isMeantByBearer() == isBearer)
                .findFirst())
        .orElseGet(protocols::getFirst);
  }

  private void dispatch(Context context, List<Answering> answerings) throws Exception {
    boolean isBearer = answerings.size() > 1 && Credentials.isBearer(context);
    Answering meant =
        answerings.stream()
            .filter(answering ->
                answerings.size() == 1 || answering.protocol().isMeantByBearer() == isBearer)
            .findFirst()
            .orElseThrow();
    context.attribute(SPOKEN, meant.protocol());
    meant.protocol().begin(context);
    meant.needs().ifPresent(scope -> gate.admit(context, scope));
    meant.handler().handle(context);
  }
}
