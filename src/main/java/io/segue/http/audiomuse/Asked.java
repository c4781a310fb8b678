package io.segue.http.audiomuse;

import io.javalin.http.Context;
import io.segue.catalog.KeywordForm;
import io.segue.catalog.Track;
import io.segue.http.NotFoundException;
import io.segue.http.Service;
import io.segue.http.foreign.Library;
import io.segue.http.foreign.SongIds;
import io.segue.index.FilterField;
import io.segue.listening.ListenerId;
import io.segue.recommend.Basis;
import io.segue.recommend.InvalidRequestException;
import io.segue.recommend.Occasions;
import io.segue.recommend.Page;
import io.segue.recommend.Query;
import io.segue.recommend.RankedTrack;
import io.segue.recommend.search.SearchRequest;
import io.segue.recommend.search.TextSearch;
import io.segue.retrieve.TrackFilter;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * One request; parameters that nobody asks for are ignored.
 *
 * @param context of the request
 * @param listener of its token, if that has one
 * @param catalogue what it sees
 * @param service what it is answered from
 */
record Asked(Context context, Optional<ListenerId> listener, Library catalogue, Service service) {
  private static final int SAME_TITLES = 50;

  /** A parameter's first value, unless it is missing or blank. */
  Optional<String> text(String name) {
    return Optional.ofNullable(context.queryParam(name)).filter(value -> !value.isBlank());
  }

  /**
   * The first value.
   *
   * @throws InvalidRequestException if it is missing or blank
   */
  String required(String name) {
    return text(name)
        .orElseThrow(() -> new InvalidRequestException(name, "missing", "is required"));
  }

  /**
   * How many are wanted; more than {@link Page#MAX_LIMIT} means that many.
   *
   * @throws InvalidRequestException if it is no integer of at least {@code least}
   */
  int count(String name, int absent, int least) {
    Optional<String> text = text(name);
    if (text.isEmpty()) {
      return absent;
    }
    String rule = "must be an integer of at least " + least;
    try {
      long number = Long.parseLong(text.get());
      if (number < least) {
        throw new InvalidRequestException(name, number, rule);
      }
      return (int) Math.min(Page.MAX_LIMIT, number);
    } catch (NumberFormatException malformed) {
      throw new InvalidRequestException(name, text.get(), rule);
    }
  }

  /** Whether a parameter says true; these clients send it in any case. */
  boolean flag(String name) {
    return text(name).map(value -> value.equalsIgnoreCase("true")).orElse(false);
  }

  /** The track of a required id. */
  Track track(String parameter) {
    String id = required(parameter);
    return byId(id).orElseThrow(() -> new NotFoundException("track", id));
  }

  /**
   * The track of {@code item_id}, or else the one called {@code title} by {@code artist}.
   *
   * @throws InvalidRequestException if neither is told
   * @throws NotFoundException if there is none
   */
  Track namedTrack() {
    Optional<String> id = text("item_id");
    Optional<String> title = text("title");
    Optional<String> artist = text("artist");
    if (id.isEmpty() && (title.isEmpty() || artist.isEmpty())) {
      throw new InvalidRequestException(
          "item_id", "missing", "is required, or else title and artist");
    }
    return id.flatMap(this::byId)
        .or(() -> title.flatMap(text -> artist.flatMap(name -> byName(text, name))))
        .orElseThrow(() -> new NotFoundException("track", id.or(() -> title).orElse("")));
  }

  /** A query of whoever asks as of now, under the rules that hold. */
  Query query(int limit) {
    return Occasions.of(
        service.store(),
        service.clock().millis(),
        listener,
        new Query(Basis.HYBRID, TrackFilter.NONE, new Page(0, limit)));
  }

  private Optional<Track> byId(String id) {
    return new SongIds(service.store()).track(catalogue, id);
  }

  /** The best known track of exactly that title, but for case and accents, by that artist. */
  private Optional<Track> byName(String title, String artist) {
    if (title.length() > SearchRequest.MAX_TEXT) {
      return Optional.empty();
    }
    SearchRequest request =
        new SearchRequest(
            title,
            Library.filter(FilterField.ARTIST, artist),
            new Page(0, SAME_TITLES),
            SearchRequest.Extras.NONE,
            LocalDate.ofInstant(service.clock().instant(), ZoneOffset.UTC));
    String form = KeywordForm.of(title);
    return new TextSearch(service.recommender().profile())
        .answer(catalogue.view(), request).answer().tracks().stream()
            .map(RankedTrack::track)
            .filter(track -> KeywordForm.of(track.title()).equals(form))
            .findFirst();
  }
}
