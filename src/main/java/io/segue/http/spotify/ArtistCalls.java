package io.segue.http.spotify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.segue.catalog.Track;
import io.segue.http.NotFoundException;
import io.segue.recommend.RelatedArtists;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Artists: one, several, their top tracks and albums, and related ones. */
final class ArtistCalls {
  private static final int MOST_ARTISTS = 50;
  private static final int TOP = 10;
  private static final int RELATED = 20;

  private final Desk desk;

  ArtistCalls(Desk desk) {
    this.desk = desk;
  }

  void one(Context context) {
    desk.answer(context, asked -> asked.objects().artist(required(asked)));
  }

  void several(Context context) {
    desk.answer(
        context,
        asked -> {
          ObjectNode json = JsonNodeFactory.instance.objectNode();
          ArrayNode array = json.putArray("artists");
          for (String id : asked.parameters().ids(MOST_ARTISTS)) {
            asked
                .catalogue()
                .artist(id)
                .map(asked.objects()::artist)
                .ifPresentOrElse(array::add, array::addNull);
          }
          return json;
        });
  }

  void topTracks(Context context) {
    desk.answer(
        context,
        asked -> {
          ObjectNode json = JsonNodeFactory.instance.objectNode();
          ArrayNode array = json.putArray("tracks");
          required(asked).tracks().stream()
              .sorted(
                  Comparator.comparingDouble((Track track) -> -asked.catalogue().popularity(track))
                      .thenComparing(Track::id))
              .limit(TOP)
              .forEach(track -> array.add(asked.objects().track(track)));
          return json;
        });
  }

  void albums(Context context) {
    desk.answer(
        context,
        asked -> {
          Map<String, JsonNode> albums = new LinkedHashMap<>();
          for (Track track : required(asked).tracks()) {
            albums.computeIfAbsent(Ids.ofAlbum(track), _ -> asked.objects().simplifiedAlbum(track));
          }
          albums.values().forEach(album -> ((ObjectNode) album).put("album_group", "album"));
          return Paging.of(context, 1, 50, Integer.MAX_VALUE - 50)
              .pageOf(List.copyOf(albums.values()));
        });
  }

  /** Those whose tracks suit whoever hears this artist's, by reciprocal ranks. */
  void related(Context context) {
    desk.answer(
        context,
        asked -> {
          ObjectNode json = JsonNodeFactory.instance.objectNode();
          ArrayNode array = json.putArray("artists");
          relatedNames(asked, required(asked)).stream()
              .flatMap(name -> asked.catalogue().artistOf(name).stream())
              .forEach(artist -> array.add(asked.objects().artist(artist)));
          return json;
        });
  }

  private List<String> relatedNames(Desk.Asked asked, Catalogue.Artist artist) {
    return RelatedArtists.of(
        desk.service().recommender(),
        asked.catalogue().view(),
        artist.tracks().stream().limit(TOP).toList(),
        artist.name(),
        RELATED);
  }

  private static Catalogue.Artist required(Desk.Asked asked) {
    return asked
        .catalogue()
        .artist(asked.id())
        .orElseThrow(() -> new NotFoundException("artist", asked.id()));
  }
}
