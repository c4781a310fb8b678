package io.segue.http.spotify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.segue.catalog.Track;
import io.segue.catalog.TrackId;
import io.segue.http.NotFoundException;
import io.segue.http.access.Gate;
import io.segue.index.FieldTerms;
import io.segue.index.FilterField;
import io.segue.listening.Feedback;
import io.segue.listening.ListenerId;
import io.segue.recommend.Histories;
import io.segue.recommend.InvalidRequestException;
import io.segue.recommend.seed.Seed;
import io.segue.recommend.seed.SeedRecommender;
import io.segue.recommend.seed.SeedRequest;
import io.segue.recommend.seed.SeededAnswer;
import io.segue.store.HistoryEntry;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Recommendations from seeds, and the genres that can be seeds. */
final class RecommendationCalls {
  private static final int MOST_SEEDS = 5;
  private static final int MOST_TRACKS = 100;

  private final Desk desk;
  private final Gate gate;
  private final SeedRecommender recommender;

  RecommendationCalls(Desk desk, Gate gate) {
    this.desk = desk;
    this.gate = gate;
    this.recommender = new SeedRecommender(desk.service().recommender());
  }

  void recommend(Context context) {
    desk.answer(
        context,
        asked -> {
          List<SeedText> texts = seeds(asked.parameters());
          SeededAnswer answer = recommender.answer(asked.catalogue().view(), request(asked, texts));
          if (answer.pools().stream().allMatch(pool -> pool.initial() == 0)) {
            throw new NotFoundException("seed", texts.getFirst().id());
          }
          ObjectNode json = JsonNodeFactory.instance.objectNode();
          ArrayNode pools = json.putArray("seeds");
          for (int i = 0; i < texts.size(); i++) {
            pools.add(object(asked, texts.get(i), answer.pools().get(i)));
          }
          ArrayNode tracks = json.putArray("tracks");
          answer.tracks().forEach(track -> tracks.add(asked.objects().track(track)));
          return json;
        });
  }

  /** Every genre of the catalogue that can be told in a list separated by commas. */
  void genres(Context context) {
    desk.answer(
        context,
        asked -> {
          ObjectNode json = JsonNodeFactory.instance.objectNode();
          ArrayNode genres = json.putArray("genres");
          FieldTerms.of(asked.catalogue().view(), FilterField.GENRE).stream()
              .filter(genre -> !genre.contains(","))
              .forEach(genres::add);
          return json;
        });
  }

  /**
   * A seed as it was told.
   *
   * @param type ARTIST, TRACK or GENRE
   */
  private record SeedText(String type, String id) {}

  private static List<SeedText> seeds(Parameters parameters) {
    List<SeedText> seeds =
        Stream.of("ARTIST", "TRACK", "GENRE")
            .flatMap(type ->
                parameters.list("seed_" + type.toLowerCase(Locale.ROOT) + "s").stream()
                    .map(id -> new SeedText(type, type.equals("GENRE") ? id : Ids.bare(id))))
            .toList();
    if (seeds.isEmpty() || seeds.size() > MOST_SEEDS) {
      throw new InvalidRequestException(
          "seeds",
          seeds.size(),
          "must be 1 to " + MOST_SEEDS + " in seed_artists, seed_tracks and seed_genres together");
    }
    return seeds;
  }

  private SeedRequest request(Desk.Asked asked, List<SeedText> texts) {
    Attributes attributes = new Attributes(asked.parameters());
    return new SeedRequest(
        texts.stream().map(text -> seed(asked.catalogue(), text)).toList(),
        attributes.filter(),
        attributes.targets(),
        gate.listener(asked.context()).map(this::hated).orElse(Set.of()),
        asked.parameters().integer("limit", 20, 1, MOST_TRACKS));
  }

  /** What isn't known stays a seed, of an empty pool. */
  private static Seed seed(Catalogue catalogue, SeedText text) {
    return switch (text.type()) {
      case "ARTIST" -> new Seed.OfArtist(Ids.artist(text.id()).orElse("\0"));
      case "GENRE" -> new Seed.OfGenre(text.id());
      default ->
          new Seed.OfTrack(
              catalogue
                  .track(text.id())
                  .map(Track::id)
                  .orElseGet(() -> new TrackId("unknown " + text.type())));
    };
  }

  private Set<TrackId> hated(ListenerId listener) {
    return desk.service().store().history(listener, Histories.MAX_TRACKS).stream()
        .filter(entry -> entry.feedback().contains(Feedback.Kind.HATE))
        .map(HistoryEntry::track)
        .collect(Collectors.toSet());
  }

  private static JsonNode object(Desk.Asked asked, SeedText text, SeededAnswer.Pool pool) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("afterFilteringSize", pool.filtered());
    json.put("afterRelinkingSize", pool.filtered());
    switch (text.type()) {
      case "ARTIST" -> json.put("href", asked.hrefs().artist(text.id()));
      case "TRACK" -> json.put("href", asked.hrefs().track(text.id()));
      default -> json.putNull("href");
    }
    json.put("id", text.id());
    json.put("initialPoolSize", pool.initial());
    json.put("type", text.type());
    return json;
  }
}
