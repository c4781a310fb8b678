package io.segue.http.subsonic;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.segue.catalog.Track;
import io.segue.http.foreign.AlbumIds;
import io.segue.http.foreign.ArtistIds;
import io.segue.http.foreign.Library;
import io.segue.http.foreign.RelatedArtists;
import io.segue.index.FilterField;
import io.segue.recommend.Answer;
import io.segue.recommend.Page;
import io.segue.recommend.Query;
import io.segue.recommend.RankedTrack;
import io.segue.retrieve.TrackFilter;
import java.util.List;
import java.util.Optional;

/** One song, similar ones, and an artist's top songs. */
final class SongCalls {
  private static final int COUNT = 50;

  ObjectNode song(Asked asked) {
    Track track = asked.song("id");
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.set("song", asked.entries(List.of(track)).song(track));
    return json;
  }

  ObjectNode similar(Asked asked) {
    return songs(asked, "similarSongs", similarTo(asked, asked.parameters().required("id")));
  }

  ObjectNode similar2(Asked asked) {
    return songs(asked, "similarSongs2", similarTo(asked, asked.parameters().required("id")));
  }

  /** By the artist's id or else name; a name that nobody has is no error. */
  ObjectNode top(Asked asked) {
    Optional<String> id = asked.parameters().text("id").filter(text -> !text.isEmpty());
    String name =
        id.isPresent()
            ? artist(asked, id.get())
                .orElseThrow(() -> RefusedException.notFound("artist", id.get()))
                .name()
            : asked.parameters().required("artist");
    int count = asked.parameters().count("count", COUNT, Page.MAX_LIMIT);
    TrackFilter filter = Library.filter(FilterField.ARTIST, name);
    return songs(asked, "topSongs", heard(asked, List.of(), filter, count));
  }

  /** Similar to a song, or for whoever knows an artist or an album. */
  private static List<Track> similarTo(Asked asked, String id) {
    int count = asked.parameters().count("count", COUNT, Page.MAX_LIMIT);
    Optional<List<Track>> known =
        artist(asked, id)
            .map(Library.Artist::tracks)
            .or(() ->
                AlbumIds.album(id).flatMap(asked.catalogue()::albumOf).map(Library.Album::tracks));
    if (known.isPresent()) {
      return heard(asked, known.get(), TrackFilter.NONE, count);
    }
    Track track = asked.songOf(id);
    if (count == 0) {
      return List.of();
    }
    Query query = asked.query(TrackFilter.NONE, count);
    return tracks(
        asked
            .service()
            .recommender()
            .similar(asked.catalogue().view(), track.id(), query)
            .orElseThrow());
  }

  private static List<Track> heard(Asked asked, List<Track> known, TrackFilter filter, int count) {
    if (count == 0) {
      return List.of();
    }
    return tracks(
        asked
            .service()
            .recommender()
            .recommend(
                asked.catalogue().view(),
                RelatedArtists.history(known),
                asked.query(filter, count)));
  }

  private static Optional<Library.Artist> artist(Asked asked, String id) {
    return ArtistIds.artist(id).flatMap(asked.catalogue()::artistOf);
  }

  private static List<Track> tracks(Answer answer) {
    return answer.tracks().stream().map(RankedTrack::track).toList();
  }

  private static ObjectNode songs(Asked asked, String name, List<Track> tracks) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    asked.addSongs(json.putObject(name), "song", tracks);
    return json;
  }
}
