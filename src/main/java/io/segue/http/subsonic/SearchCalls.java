package io.segue.http.subsonic;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.segue.catalog.AlbumName;
import io.segue.catalog.Track;
import io.segue.http.foreign.SearchedNames;
import io.segue.index.FieldTerms;
import io.segue.index.FilterField;
import io.segue.index.View;
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
    Parameters parameters = asked.parameters();
    String text =
        parameters.text("query").orElseThrow(() -> RefusedException.missing("query")).strip();
    Windows windows =
        new Windows(
            Window.of(parameters, "artist"),
            Window.of(parameters, "album"),
            Window.of(parameters, "song"));
    Found found =
        text.isEmpty() || text.equals(NOTHING)
            ? everything(asked, windows)
            : found(asked, text, windows);
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ObjectNode result = json.putObject("searchResult3");
    addArtists(asked, result, found.artists());
    addAlbums(asked, result, found.albums());
    asked.addSongs(result, "song", found.songs());
    return json;
  }

  /** Which part of each kind is wanted. */
  private record Windows(Window artists, Window albums, Window songs) {}

  /** What is to be answered. */
  private record Found(List<String> artists, List<AlbumName> albums, List<Track> songs) {}

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
  }

  private static Found everything(Asked asked, Windows windows) {
    View view = asked.catalogue().view();
    Window songs = windows.songs();
    return new Found(
        windows.artists().of(FieldTerms.of(view, FilterField.ARTIST)),
        windows.albums().of(FieldTerms.of(view, FilterField.ALBUM_NAME)).stream()
            .flatMap(key -> AlbumName.ofKey(key).stream())
            .toList(),
        songs.count() == 0
            ? List.of()
            : PopularTracks.page(view, asked.bounds(), songs.offset(), songs.count()));
  }

  private static Found found(Asked asked, String text, Windows windows) {
    boolean isGathered = windows.artists().count() > 0 || windows.albums().count() > 0;
    List<RankedTrack> ranked =
        ranked(asked, text, isGathered ? Page.MAX_DEPTH : windows.songs().end());
    SearchedNames names = new SearchedNames(text);
    return new Found(
        windows.artists().of(names.artists(ranked)),
        windows.albums().of(names.albums(ranked)).stream()
            .flatMap(each -> AlbumName.of(each.track()).stream())
            .toList(),
        windows.songs().of(ranked).stream().map(RankedTrack::track).toList());
  }

  private static List<RankedTrack> ranked(Asked asked, String text, int depth) {
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
        .answer(asked.catalogue().view(), request, asked.bounds())
        .answer()
        .tracks();
  }

  private static void addArtists(Asked asked, ObjectNode json, List<String> names) {
    Entries entries = asked.entries(List.of());
    ArrayNode array = json.putArray("artist");
    names.stream()
        .flatMap(name -> asked.catalogue().artistOf(name).stream())
        .forEach(artist -> array.add(entries.artist(artist)));
  }

  private static void addAlbums(Asked asked, ObjectNode json, List<AlbumName> names) {
    Entries entries = asked.entries(List.of());
    ArrayNode array = json.putArray("album");
    names.forEach(name ->
        asked.catalogue().albumOf(name).ifPresent(album -> array.add(entries.album(name, album))));
  }
}
