package io.segue.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.segue.rerank.list.OneVersion;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/**
 * Asks one random call over HTTP, several times where that tells more, and notes what is broken.
 */
final class CallPromises {
  private static final int FEW = 300;
  private static final int SERVER_ERROR = 500;
  private static final double TEMPO_SPAN = 200;

  private final PropertyWorld world;
  private final HttpClient client;
  private final JsonMapper mapper = new JsonMapper();
  private final List<String> broken = new ArrayList<>();
  private final RandomCall call;

  CallPromises(PropertyWorld world, HttpClient client, RandomCall call) {
    this.world = world;
    this.client = client;
    this.call = call;
  }

  /** The status of the answer and whether it was a full page. */
  record Outcome(String text, List<String> broken) {}

  Outcome check() throws IOException, InterruptedException {
    HttpResponse<String> response = ask(Map.of());
    if (response.statusCode() >= SERVER_ERROR) {
      broken.add("status " + response.statusCode() + ": " + response.body());
    }
    if (response.statusCode() != 200) {
      return new Outcome(Integer.toString(response.statusCode()), broken);
    }
    if (!ask(Map.of()).body().equals(response.body())) {
      broken.add("asked again, another answer");
    }
    JsonNode json = mapper.readTree(response.body());
    if (call.kind() == RandomCall.Kind.WHY_NOT) {
      return new Outcome(json.path("step").asText(), broken);
    }
    List<JsonNode> tracks = list(json.path("tracks"));
    Predicate<WorldTrack> allowed = call.allowing();
    tracks(tracks, allowed);
    if (call.kind().isPaged()) {
      counted(json, tracks, allowed);
      pages(tracks);
    }
    if (call.kind() == RandomCall.Kind.SPOTIFY) {
      target(tracks);
    }
    if (call.has("boost") && !call.has("max_per_artist") && call.kind() != RandomCall.Kind.SEARCH) {
      boosted();
    }
    return new Outcome(
        json.path("exhausted").asBoolean() ? "exhausted" : tracks.isEmpty() ? "empty" : "full",
        broken);
  }

  private void tracks(List<JsonNode> tracks, Predicate<WorldTrack> allowed) {
    Set<String> seen = new HashSet<>();
    double last = Double.POSITIVE_INFINITY;
    boolean isRanked = call.kind().isPaged() && !call.has("diversity");
    for (JsonNode ranked : tracks) {
      List<WorldTrack> meant = meant(ranked);
      String id = ranked.at("/track/id").asText(ranked.path("id").asText());
      if (meant.stream().noneMatch(allowed)) {
        broken.add("not allowed: " + id);
      }
      if (!seen.add(id)) {
        broken.add("twice: " + id);
      }
      double score = ranked.path("score").asDouble();
      double sum =
          StreamSupport.stream(ranked.path("parts").spliterator(), false)
              .mapToDouble(JsonNode::asDouble)
              .sum();
      if (ranked.has("parts") && Math.abs(score - sum) > 1e-6) {
        broken.add("parts add up to " + sum + ", not " + score);
      }
      if (isRanked && score > last) {
        broken.add("score rises to " + score + " from " + last + " at " + id);
      }
      last = score;
    }
  }

  private List<WorldTrack> meant(JsonNode ranked) {
    if (ranked.has("track")) {
      return world.track(ranked.at("/track/id").asText()).stream().toList();
    }
    return world.ofTitle(ranked.path("name").asText());
  }

  /** As many tracks as match, up to the page; fewer only where caps and versions leave none. */
  private void counted(JsonNode json, List<JsonNode> tracks, Predicate<WorldTrack> allowed) {
    int limit = call.number("limit", 20);
    int offset = call.number("offset", 0);
    boolean isExhausted = json.path("exhausted").asBoolean();
    if (isExhausted != tracks.size() < limit) {
      broken.add(tracks.size() + " of " + limit + ", exhausted " + isExhausted);
    }
    if (call.kind() == RandomCall.Kind.SEARCH) {
      expect(Math.clamp(json.path("matches").asLong() - offset, 0, limit), tracks.size());
      return;
    }
    List<WorldTrack> matching = world.tracks().stream().filter(allowed).toList();
    boolean isPlain = call.has("versions") && !call.has("max_per_artist");
    if (isPlain) {
      expect(Math.clamp((long) matching.size() - offset, 0, limit), tracks.size());
      if (json.has("steps")) {
        expect(matching.size(), json.at("/steps/matching").asInt());
      }
    } else if (offset == 0 && isExhausted && matching.size() <= FEW) {
      List<WorldTrack> listed = tracks.stream().flatMap(each -> meant(each).stream()).toList();
      matching.stream()
          .filter(track -> !listed.contains(track) && fits(track, listed))
          .forEach(track -> broken.add("missing: " + track.id()));
    } else if (isExhausted && matching.size() > 10_000) {
      broken.add("exhausted with " + matching.size() + " that match");
    }
  }

  private boolean fits(WorldTrack track, List<WorldTrack> listed) {
    int most = call.number("max_per_artist", Integer.MAX_VALUE);
    boolean isCapped =
        track.names().getOrDefault("artist", Set.of()).stream()
            .anyMatch(name ->
                listed.stream().filter(other -> other.hasAny("artist", List.of(name))).count()
                    >= most);
    boolean isVersion =
        !call.has("versions")
            && (listed.stream().anyMatch(other -> OneVersion.same(track.track(), other.track()))
                || call.seeds().stream()
                    .flatMap(seed -> world.track(seed).stream())
                    .anyMatch(seed -> OneVersion.same(track.track(), seed.track())));
    return !isCapped && !isVersion;
  }

  private void expect(long expected, long actual) {
    if (expected != actual) {
      broken.add(actual + " instead of " + expected);
    }
  }

  /** The page in two halves is the page. */
  private void pages(List<JsonNode> tracks) throws IOException, InterruptedException {
    int limit = call.number("limit", 20);
    if (limit < 2) {
      return;
    }
    int offset = call.number("offset", 0);
    int first = 1 + Math.floorMod(call.hashCode(), limit - 1);
    List<JsonNode> halves = new ArrayList<>();
    for (Map<String, String> page :
        List.of(
            Map.of("limit", first + ""),
            Map.of("limit", limit - first + "", "offset", offset + first + ""))) {
      halves.addAll(list(mapper.readTree(ask(page).body()).path("tracks")));
    }
    if (!ids(halves).equals(ids(tracks))) {
      broken.add("pages: " + ids(halves) + " instead of " + ids(tracks));
    }
  }

  /** With a target of tempo the list is no further from it than without. */
  private void target(List<JsonNode> without) throws IOException, InterruptedException {
    double target = 60 + Math.floorMod(call.hashCode(), 120);
    String body = ask(Map.of("target_tempo", target + "")).body();
    List<JsonNode> with = list(mapper.readTree(body).path("tracks"));
    boolean isClear =
        with.stream().allMatch(each -> meant(each).size() == 1)
            && without.stream().allMatch(each -> meant(each).size() == 1);
    if (isClear && nearness(with, target) < nearness(without, target) - 1e-9) {
      broken.add("the target " + target + " makes the list further from it");
    }
    expect(without.size(), with.size());
  }

  private double nearness(List<JsonNode> tracks, double target) {
    return tracks.stream()
        .mapToDouble(each -> meant(each).getFirst().number("tempo"))
        .filter(tempo -> !Double.isNaN(tempo))
        .map(tempo -> 1 - Math.abs(tempo - target) / TEMPO_SPAN)
        .sum();
  }

  /** A larger factor never leaves fewer of what it lifts. */
  private void boosted() throws IOException, InterruptedException {
    String boost = call.value("boost", "");
    String field = boost.substring(0, boost.lastIndexOf(':') + 1);
    Map<String, String> plain = Map.of("diversity", "0", "versions", "all", "offset", "0");
    int before = -1;
    for (String factor : List.of("1.3", "4")) {
      Map<String, String> asked = new HashMap<>(plain);
      asked.put("boost", field + factor);
      int lifted = 0;
      for (JsonNode ranked : list(mapper.readTree(ask(asked).body()).path("tracks"))) {
        lifted += ranked.path("parts").has("boost") ? 1 : 0;
      }
      if (lifted < before) {
        broken.add("a larger boost leaves " + lifted + " instead of " + before);
      }
      before = lifted;
    }
  }

  private HttpResponse<String> ask(Map<String, String> others)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + world.port() + call.path(others)));
    if (call.kind() == RandomCall.Kind.SPOTIFY) {
      Optional<String> token = call.listener().map(world.tokens()::get);
      request.header("Authorization", "Bearer " + token.orElseThrow());
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private static List<JsonNode> list(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }

  private static List<String> ids(List<JsonNode> tracks) {
    return tracks.stream().map(ranked -> ranked.at("/track/id").asText()).toList();
  }
}
