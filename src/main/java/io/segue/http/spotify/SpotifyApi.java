package io.segue.http.spotify;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.segue.http.Answers;
import io.segue.http.Fault;
import io.segue.http.Protocol;
import io.segue.http.Routes;
import io.segue.http.Service;
import io.segue.http.access.Gate;
import io.segue.store.Scope;
import java.time.InstantSource;

/**
 * The calls of the Spotify Web API about the catalogue and recommendations.
 *
 * @see <a href="https://developer.spotify.com/documentation/web-api">its reference</a>
 */
public final class SpotifyApi implements Protocol {
  private static final int UNAUTHORIZED = 401;
  private static final int TOO_MANY = 429;
  private static final int UNAVAILABLE = 503;

  private final Desk desk;
  private final Gate gate;
  private final InstantSource clock;

  public SpotifyApi(Service service, Gate gate) {
    this.desk = new Desk(service);
    this.gate = gate;
    this.clock = service.clock();
  }

  @Override
  public void register(Routes routes) {
    RecommendationCalls recommendations = new RecommendationCalls(desk, gate);
    routes.get("/v1/recommendations", Scope.READ, recommendations::recommend);
    routes.get("/v1/recommendations/available-genre-seeds", Scope.READ, recommendations::genres);
    routes.get("/v1/search", Scope.READ, new SearchCalls(desk)::search);
    routes.get("/v1/me/top/{type}", Scope.READ, new MeCalls(desk, gate, clock)::top);
    routes.open(HandlerType.POST, "/api/token", new TokenCall(gate, clock)::grant);
    registerCatalogue(routes);
  }

  /** {@code {"error":{"status":404,"message":"…"}}}; being overloaded is 429 here. */
  @Override
  public void fail(Context context, Fault fault) {
    int status = fault.status() == UNAVAILABLE ? TOO_MANY : fault.status();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.putObject("error")
        .put("status", status)
        .put("message", status == UNAUTHORIZED ? "Invalid access token" : fault.message());
    Answers.write(context, json);
    context.status(status);
  }

  @Override
  public boolean isMeantByBearer() {
    return true;
  }

  private void registerCatalogue(Routes routes) {
    TrackCalls tracks = new TrackCalls(desk);
    routes.get("/v1/tracks", Scope.READ, tracks::several);
    routes.get("/v1/tracks/{id}", Scope.READ, tracks::one);
    routes.get("/v1/audio-features", Scope.READ, tracks::severalFeatures);
    routes.get("/v1/audio-features/{id}", Scope.READ, tracks::features);
    ArtistCalls artists = new ArtistCalls(desk);
    routes.get("/v1/artists", Scope.READ, artists::several);
    routes.get("/v1/artists/{id}", Scope.READ, artists::one);
    routes.get("/v1/artists/{id}/albums", Scope.READ, artists::albums);
    routes.get("/v1/artists/{id}/related-artists", Scope.READ, artists::related);
    routes.get("/v1/artists/{id}/top-tracks", Scope.READ, artists::topTracks);
    AlbumCalls albums = new AlbumCalls(desk);
    routes.get("/v1/albums", Scope.READ, albums::several);
    routes.get("/v1/albums/{id}", Scope.READ, albums::one);
    routes.get("/v1/albums/{id}/tracks", Scope.READ, albums::tracks);
  }
}
