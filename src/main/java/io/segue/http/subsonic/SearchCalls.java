package io.segue.http.subsonic;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.segue.catalog.AlbumName;
import io.segue.catalog.Track;
import io.segue.http.library.SearchedNames;
import io.segue.index.FieldTerms;
import io.segue.index.FilterField;
import io.segue.recommend.Page;
import io.segue.recommend.PopularTracks;
import io.segue.recommend.RankedTrack;
import io.segue.recommend.search.SearchRequest;
import io.segue.recommend.search.TextSearch;
import io.segue.retrieve.TrackFilter;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Search for artists, albums and songs. An empty text finds everything, in an order that stays the
 * same from page to page; any other finds what the first {@link Page#MAX_DEPTH} songs hold.
 */
final class SearchCalls {
  private static final int COUNT = 20;
  private static final String NOTHING = "\"\"";

  ObjectNode search3(Asked asked) {
    String text =
        asked
            .parameters()
            .text("query")
            .orElseThrow(() -> RefusedException.missing("query"))
            .strip();
    Window artists = Window.of(asked.parameters(), "artist");
    Window albums = Window.of(asked.parameters(), "album");
    Window songs = Window.of(asked.parameters(), "song");
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ObjectNode result = json.putObject("searchResult3");
    if (text.isEmpty() || text.equals(NOTHING)) {
      addArtists(asked, result, artists.of(FieldTerms.of(asked.library().view(), FilterField.ARTIST)));
      addAlbums(
          asked,
          result,
          albums
              .of(FieldTerms.of(asked.library().view(), FilterField.ALBUM_NAME))
              .stream()
              .flatMap(key -> AlbumName.ofKey(key).stream())
              .toList());
      asked.addSongs(result, "song", songs.ofEverything(asked));
      return json;
    }
    boolean isGathered = artists.count() > 0 || albums.count() > 0;
    List<RankedTrack> found = found(asked, text, isGathered ? Page.MAX_DEPTH : songs.end());
    SearchedNames names = new SearchedNames(text);
    addArtists(asked, result, artists.of(names.artists(found)));
    addAlbums(
        asked,
        result,
        albums.of(names.albums(found)).stream()
            .flatMap(ranked -> AlbumName.of(ranked.track()).stream())
            .toList());
    asked.addSongs(result, "song", songs.of(found).stream().map(RankedTrack::track).toList());
    return json;
  }

  /** The part of a list that is wanted. */
  private record Window(int offset, int count) {
    static Window of(Parameters parameters, String kind) {
      return new Window(
          parameters.count(kind + "Offset", 0, Integer.MAX_VALUE),
          parameters.count(kind + "Count", COUNT, Page.MAX_LIMIT));
    }

    /** The rank after the last, at most as deep as rankings go. */
    int end() {
      return (int) Math.min(Page.MAX_DEPTH, (long) offset + count);
    }

    <T> List<T> of(List<T> all) {
      int from = Math.min(offset, all.size());
      return all.subList(from, (int) Math.min(all.size(), (long) from + count));
    }

    List<Track> ofEverything(Asked asked) {
      return count == 0
          ? List.of()
          : PopularTracks.page(asked.library().view(), TrackFilter.NONE, offset, count);
    }
  }

  private static List<RankedTrack> found(Asked asked, String text, int depth) {
    if (depth == 0) {
      return List.of();
    }
    SearchRequest request =
        new SearchRequest(
            text,
            TrackFilter.NONE,
            new Page(0, depth),
            SearchRequest.Extras.NONE,
            LocalDate.ofInstant(asked.service().clock().instant(), ZoneOffset.UTC));
    return new TextSearch(asked.service().recommender().profile())
        .answer(asked.library().view(), request)
        .answer()
        .tracks();
  }

  private static void addArtists(Asked asked, ObjectNode json, List<String> names) {
    Entries entries = asked.entries(List.of());
    ArrayNode array = json.putArray("artist");
    names.stream()
        .flatMap(name -> asked.library().artistOf(name).stream())
        .forEach(artist -> array.add(entries.artist(artist)));
  }

  private static void addAlbums(Asked asked, ObjectNode json, List<AlbumName> names) {
    Entries entries = asked.entries(List.of());
    ArrayNode array = json.putArray("album");
    names.forEach(name ->
        asked
            .library()
            .albumOf(name)
            .ifPresent(album -> array.add(entries.album(name, album))));
  }
}
