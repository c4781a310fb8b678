package io.segue.http.subsonic;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.segue.http.Fault;
import io.segue.http.Protocol;
import io.segue.http.Routes;
import io.segue.http.Service;
import io.segue.http.access.Gate;
import io.segue.http.foreign.Library;
import io.segue.index.View;
import io.segue.store.Scope;
import java.util.List;
import java.util.Optional;

/**
 * The calls of OpenSubsonic about similar songs, search and listening. Its own door asks for
 * tokens, since its clients carry them in parameters.
 *
 * @see <a href="https://opensubsonic.netlify.app/docs/">its reference</a>
 */
public final class SubsonicApi implements Protocol {
  private static final String ROOT = "/rest/";
  private static final String ASKED = "segue.subsonic";
  private static final List<String> EXTENSIONS =
      List.of("apiKeyAuthentication", "formPost", "sonicSimilarity", "topSongsByArtistId");

  private final Service service;
  private final Door door;
  private final Envelope envelope;

  /**
   * The API of a server.
   *
   * @param version of this program
   */
  public SubsonicApi(Service service, Gate gate, String version) {
    this.service = service;
    this.door = new Door(gate);
    this.envelope = new Envelope(version);
  }

  /** What a call answers beside the envelope's own fields. */
  private interface Call {
    ObjectNode answer(Asked asked);
  }

  @Override
  public void register(Routes routes) {
    SongCalls songs = new SongCalls();
    SonicCalls sonic = new SonicCalls();
    ListeningCalls listening = new ListeningCalls(new NowPlaying());
    add(routes, "getOpenSubsonicExtensions", Optional.empty(), _ -> extensions());
    add(routes, "ping", Scope.READ, _ -> JsonNodeFactory.instance.objectNode());
    add(routes, "getSong", Scope.READ, songs::song);
    add(routes, "getSimilarSongs", Scope.READ, songs::similar);
    add(routes, "getSimilarSongs2", Scope.READ, songs::similar2);
    add(routes, "getTopSongs", Scope.READ, songs::top);
    add(routes, "search3", Scope.READ, new SearchCalls()::search3);
    add(routes, "getSonicSimilarTracks", Scope.READ, sonic::similar);
    add(routes, "findSonicPath", Scope.READ, sonic::path);
    add(routes, "getNowPlaying", Scope.READ, listening::nowPlaying);
    add(routes, "scrobble", Scope.WRITE, listening::scrobble);
    add(routes, "star", Scope.WRITE, listening::star);
    add(routes, "unstar", Scope.WRITE, listening::unstar);
    add(routes, "setRating", Scope.WRITE, listening::rate);
    add(routes, "{call}", Scope.READ, SubsonicApi::unknown);
  }

  /** As an envelope that says "failed", with status 200. */
  @Override
  public void fail(Context context, Fault fault) {
    ErrorCode code =
        switch (fault.status()) {
          case 401 -> ErrorCode.WRONG_CREDENTIALS;
          case 403 -> ErrorCode.NOT_ALLOWED;
          case 404 -> ErrorCode.NOT_FOUND;
          default -> ErrorCode.GENERIC;
        };
    Parameters read = context.attribute(ASKED);
    Parameters parameters = read == null ? Parameters.ofQuery(context) : read;
    envelope.fail(context, parameters, new RefusedException(code, fault.message()));
  }

  @Override
  public boolean owns(String path) {
    return path.startsWith(ROOT);
  }

  @Override
  public boolean isMeantByBearer() {
    return false;
  }

  private void add(Routes routes, String name, Scope needs, Call call) {
    add(routes, name, Optional.of(needs), call);
  }

  private void add(Routes routes, String name, Optional<Scope> needs, Call call) {
    Handler handler = context -> answer(context, needs, call);
    for (String path : List.of(ROOT + name, ROOT + name + ".view")) {
      routes.open(HandlerType.GET, path, handler);
      routes.open(HandlerType.POST, path, handler);
    }
  }

  private void answer(Context context, Optional<Scope> needs, Call call) {
    Parameters parameters = Parameters.of(context);
    context.attribute(ASKED, parameters);
    try (View view = service.index().acquire()) {
      Envelope.require(parameters);
      ClientVersion.require(parameters);
      Visitor visitor = needs.map(scope -> door.admit(parameters, scope)).orElse(Visitor.NOBODY);
      Asked asked = new Asked(parameters, visitor, new Library(view), service);
      envelope.succeed(context, parameters, call.answer(asked));
    } catch (RefusedException refused) {
      envelope.fail(context, parameters, refused);
    }
  }

  private static ObjectNode extensions() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode array = json.putArray("openSubsonicExtensions");
    for (String name : EXTENSIONS) {
      array.addObject().put("name", name).putArray("versions").add(1);
    }
    return json;
  }

  private static ObjectNode unknown(Asked asked) {
    throw new RefusedException(ErrorCode.GENERIC, "this server has no such call");
  }
}
