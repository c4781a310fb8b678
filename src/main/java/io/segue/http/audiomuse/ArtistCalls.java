package io.segue.http.audiomuse;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.segue.catalog.Track;
import io.segue.http.NotFoundException;
import io.segue.http.foreign.ArtistIds;
import io.segue.http.foreign.Library;
import io.segue.http.foreign.RelatedArtists;
import io.segue.http.foreign.SongIds;
import io.segue.index.View;
import io.segue.recommend.Basis;
import io.segue.recommend.Page;
import io.segue.recommend.Reasons;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/** Similar artists, each with the songs of both that represent them. */
final class ArtistCalls {
  private static final int COUNT = 10;
  private static final int REPRESENTATIVE = 5;

  /**
   * A similar artist.
   *
   * @param divergence 0 to 1: the mean distance of the representative songs of both
   * @param songs that represent it, most fitting first
   */
  private record Similar(Library.Artist artist, double divergence, List<Track> songs) {}

  /** Least divergent first, ties by name. */
  ArrayNode similar(Asked asked) {
    String told = asked.required("artist");
    Library.Artist artist =
        ArtistIds.artist(told)
            .flatMap(asked.catalogue()::artistOf)
            .or(() -> asked.catalogue().artistOf(told))
            .orElseThrow(() -> new NotFoundException("artist", told));
    List<Track> own = artist.tracks().stream().limit(REPRESENTATIVE).toList();
    boolean isMatched = asked.flag("include_component_matches");
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    for (Similar similar : similar(asked, artist, own)) {
      ObjectNode json = array.addObject();
      json.put("artist", similar.artist().name());
      json.put("artist_id", ArtistIds.of(similar.artist().name()));
      json.put("divergence", similar.divergence());
      if (isMatched) {
        ObjectNode match = json.putArray("component_matches").addObject();
        addSongs(match.putArray("artist1_representative_songs"), own);
        addSongs(match.putArray("artist2_representative_songs"), similar.songs());
      }
    }
    return array;
  }

  private static List<Similar> similar(Asked asked, Library.Artist artist, List<Track> own) {
    View view = asked.catalogue().view();
    int limit = asked.count("n", COUNT, 1);
    return new RelatedArtists(asked.service().recommender())
        .of(view, artist, asked.query(Page.MAX_LIMIT), limit).stream()
            .flatMap(related -> {
              List<Track> songs = related.tracks().stream().limit(REPRESENTATIVE).toList();
              return asked
                  .catalogue()
                  .artistOf(related.form())
                  .map(known -> new Similar(known, divergence(view, own, songs), songs))
                  .stream();
            })
            .sorted(
                Comparator.comparingDouble(Similar::divergence)
                    .thenComparing(similar -> similar.artist().name()))
            .toList();
  }

  private static double divergence(View view, List<Track> own, List<Track> others) {
    Reasons reasons = new Reasons(view);
    OptionalDouble similarity =
        own.stream()
            .flatMapToDouble(one ->
                others.stream()
                    .mapToDouble(other -> reasons.similarity(one.id(), other.id(), Basis.HYBRID)))
            .average();
    return 1 - similarity.orElse(0);
  }

  private static void addSongs(ArrayNode array, List<Track> songs) {
    songs.forEach(
        song -> array.addObject().put("item_id", SongIds.of(song)).put("title", song.title()));
  }
}
