package io.segue.http.spotify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.segue.catalog.Track;
import io.segue.http.NotFoundException;
import io.segue.http.foreign.Library;
import io.segue.http.foreign.RelatedArtists;
import io.segue.recommend.Basis;
import io.segue.recommend.Page;
import io.segue.recommend.Query;
import io.segue.retrieve.TrackFilter;
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

  void related(Context context) {
    desk.answer(
        context,
        asked -> {
          ObjectNode json = JsonNodeFactory.instance.objectNode();
          ArrayNode array = json.putArray("artists");
          relatedTo(asked, required(asked)).stream()
              .flatMap(related -> asked.catalogue().artistOf(related.form()).stream())
              .forEach(artist -> array.add(asked.objects().artist(artist)));
          return json;
        });
  }

  private List<RelatedArtists.Related> relatedTo(Desk.Asked asked, Library.Artist artist) {
    Query query = new Query(Basis.HYBRID, TrackFilter.NONE, new Page(0, Page.MAX_LIMIT));
    return new RelatedArtists(desk.service().recommender())
        .of(asked.catalogue().view(), artist, query, RELATED);
  }

  private static Library.Artist required(Desk.Asked asked) {
    return asked
        .catalogue()
        .artist(asked.id())
        .orElseThrow(() -> new NotFoundException("artist", asked.id()));
  }
}
