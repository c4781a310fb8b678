package io.segue.http.audiomuse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.segue.http.Answers;
import io.segue.http.Fault;
import io.segue.http.Protocol;
import io.segue.http.Routes;
import io.segue.http.Service;
import io.segue.http.access.Gate;
import io.segue.http.foreign.Library;
import io.segue.index.View;
import io.segue.store.Scope;
import java.util.List;

/**
 * What plugins of media servers ask AudioMuse-AI: similar tracks, a path, similar artists; and the
 * same as Jellyfin's plugin names it.
 *
 * @see <a href="https://github.com/NeptuneHub/AudioMuse-AI">AudioMuse-AI</a>
 */
public final class AudioMuseApi implements Protocol {
  private static final String ROOT = "/AudioMuseAI/";
  private static final List<String> CALLS = List.of("find_path", "health", "similar_tracks");
  private static final List<String> PATHS =
      List.of("/api/similar_tracks", "/api/find_path", "/api/similar_artists");

  private final Service service;
  private final Gate gate;
  private final String version;

  /**
   * The API of a server.
   *
   * @param version of this program
   */
  public AudioMuseApi(Service service, Gate gate, String version) {
    this.service = service;
    this.gate = gate;
    this.version = version;
  }

  /** What a call answers. */
  private interface Call {
    JsonNode answer(Asked asked);
  }

  @Override
  public void register(Routes routes) {
    TrackCalls tracks = new TrackCalls();
    for (String root : List.of("/api/", ROOT)) {
      routes.get(root + "similar_tracks", Scope.READ, handler(tracks::similar));
      routes.get(root + "find_path", Scope.READ, handler(tracks::path));
    }
    routes.get("/api/similar_artists", Scope.READ, handler(new ArtistCalls()::similar));
    routes.get(ROOT + "info", Scope.READ, handler(_ -> info()));
    routes.get(ROOT + "health", Scope.READ, handler(_ -> health()));
  }

  /** {@code {"error":"…"}}. */
  @Override
  public void fail(Context context, Fault fault) {
    Answers.write(context, JsonNodeFactory.instance.objectNode().put("error", fault.message()));
    context.status(fault.status());
  }

  @Override
  public boolean owns(String path) {
    return path.startsWith(ROOT) || PATHS.contains(path);
  }

  @Override
  public boolean isMeantByBearer() {
    return false;
  }

  private Handler handler(Call call) {
    return context -> {
      try (View view = service.index().acquire()) {
        Asked asked = new Asked(context, gate.listener(context), new Library(view), service);
        Answers.write(context, call.answer(asked));
      }
    };
  }

  private ObjectNode info() {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("Version", version);
    ArrayNode calls = json.putArray("AvailableEndpoints");
    CALLS.forEach(name -> calls.add("GET " + ROOT + name));
    return json;
  }

  private static ObjectNode health() {
    return JsonNodeFactory.instance.objectNode().put("status", "ok");
  }
}
