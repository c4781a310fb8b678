package io.segue.http.listenbrainz;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.segue.catalog.EntityIds;
import io.segue.catalog.Track;
import io.segue.http.Answers;
import io.segue.http.foreign.Library;
import io.segue.http.foreign.RelatedArtists;
import io.segue.index.View;
import io.segue.recommend.Basis;
import io.segue.recommend.Page;
import io.segue.recommend.Query;
import io.segue.retrieve.TrackFilter;
import io.segue.store.Entities;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Recordings of an artist and of artists like that one. */
final class ArtistRadioCalls {
  private static final int ARTISTS = 10;
  private static final int MOST_ARTISTS = 100;
  private static final int RECORDINGS = 10;
  private static final int MOST_RECORDINGS = 100;

  private final Desk desk;

  ArtistRadioCalls(Desk desk) {
    this.desk = desk;
  }

  /** How much of whom is wanted. */
  private record Wanted(int third, int artists, int recordings, PopularityRange range) {}

  void artist(Context context) {
    UUID artist = Fields.uuid("artist_mbid", context.pathParam("mbid"));
    Wanted wanted =
        new Wanted(
            third(Optional.ofNullable(context.queryParam("mode")).orElse("easy")),
            Numbers.count(context, "max_similar_artists", ARTISTS, MOST_ARTISTS),
            Numbers.count(context, "max_recordings_per_artist", RECORDINGS, MOST_RECORDINGS),
            PopularityRange.of(context));
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    Optional<String> name = desk.store().entities().artistNames(artist).stream().findFirst();
    if (name.isPresent()) {
      add(json, artist.toString(), name.get(), wanted);
      for (String like : related(name.get(), wanted)) {
        add(json, EntityIds.ofArtist(like).toString(), like, wanted);
      }
    }
    Answers.write(context, json);
  }

  /** One third of the artists that suit this one, as many as wanted. */
  private List<String> related(String name, Wanted wanted) {
    Query query = new Query(Basis.HYBRID, TrackFilter.NONE, new Page(0, Page.MAX_LIMIT));
    try (View view = desk.service().index().acquire()) {
      RelatedArtists related = new RelatedArtists(desk.service().recommender());
      List<String> all =
          new Library(view)
                  .artistOf(name)
                  .map(known -> related.of(view, known, query, 3 * wanted.artists()))
                  .orElse(List.of())
                  .stream()
                  .map(RelatedArtists.Related::form)
                  .toList();
      int from = all.size() * wanted.third() / 3;
      int to = all.size() * (wanted.third() + 1) / 3;
      return all.subList(from, Math.min(to, from + wanted.artists()));
    }
  }

  private void add(ObjectNode json, String mbid, String artist, Wanted wanted) {
    List<Entities.HeardTrack> tracks =
        desk.store().entities().tracksOfArtist(EntityIds.ofArtist(artist), Entities.MOST_TRACKS);
    ArrayNode array = json.putArray(mbid);
    wanted.range().part(tracks).stream()
        .limit(wanted.recordings())
        .forEach(heard ->
            array
                .addObject()
                .put("recording_mbid", EntityIds.recordingOf(heard.track()).toString())
                .put("similar_artist_mbid", mbid)
                .put("similar_artist_name", spelled(heard.track(), artist))
                .put("total_listen_count", heard.heard().plays()));
  }

  /** The name as the track spells it. */
  private static String spelled(Track track, String artist) {
    UUID uuid = EntityIds.ofArtist(artist);
    return track.artists().stream()
        .filter(name -> EntityIds.ofArtist(name).equals(uuid))
        .findFirst()
        .orElse(artist);
  }

  private static int third(String mode) {
    return switch (mode) {
      case "easy" -> 0;
      case "medium" -> 1;
      case "hard" -> 2;
      default -> throw new BadRequestResponse("mode must be easy, medium or hard");
    };
  }
}
