package io.segue.http.spotify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.segue.http.Service;
import io.segue.http.access.Gate;
import io.segue.http.foreign.SearchedNames;
import io.segue.index.View;
import io.segue.recommend.InvalidRequestException;
import io.segue.recommend.Occasions;
import io.segue.recommend.Page;
import io.segue.recommend.RankedTrack;
import io.segue.recommend.search.SearchAnswer;
import io.segue.recommend.search.SearchRequest;
import io.segue.recommend.search.TextSearch;
import io.segue.retrieve.TrackFilter;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Search for tracks, artists and albums. Totals and offsets end where rankings do, at {@link
 * Page#MAX_DEPTH}.
 */
final class SearchCalls {
  private static final int MAX_OFFSET = 1_000;
  private static final int MAX_LIMIT = 50;
  private static final Set<String> TYPES =
      Set.of("album", "artist", "audiobook", "episode", "playlist", "show", "track");

  private final Desk desk;
  private final Gate gate;

  SearchCalls(Desk desk, Gate gate) {
    this.desk = desk;
    this.gate = gate;
  }

  void search(Context context) {
    desk.answer(
        context,
        asked -> {
          Parameters parameters = asked.parameters();
          String text =
              parameters
                  .text("q")
                  .orElseThrow(() -> new InvalidRequestException("q", "missing", "is required"));
          Set<String> types = types(parameters);
          Paging paging = Paging.of(context, 0, MAX_LIMIT, MAX_OFFSET);
          SearchAnswer found = found(asked, text, types, paging);
          ObjectNode json = JsonNodeFactory.instance.objectNode();
          for (String type : types) {
            json.set(type + "s", page(asked, type, paging, new Found(text, found)));
          }
          return json;
        });
  }

  private record Found(String text, SearchAnswer answer) {
    List<RankedTrack> tracks() {
      return answer.answer().tracks();
    }
  }

  /** Only as many as the page needs, unless artists or albums are to be gathered from them. */
  private SearchAnswer found(Desk.Asked asked, String text, Set<String> types, Paging paging) {
    boolean isGathered = types.contains("artist") || types.contains("album");
    int depth =
        isGathered
            ? Page.MAX_DEPTH
            : Math.clamp(paging.offset() + (long) paging.limit(), 1, Page.MAX_DEPTH);
    SearchRequest request =
        new SearchRequest(
            text,
            TrackFilter.NONE,
            new Page(0, depth),
            SearchRequest.Extras.NONE,
            LocalDate.ofInstant(desk.service().clock().instant(), ZoneOffset.UTC));
    View view = asked.catalogue().view();
    Service service = desk.service();
    TrackFilter bounds =
        Occasions.bounds(
            service.store(), service.clock().millis(), gate.listener(asked.context()), view);
    return new TextSearch(service.recommender().profile()).answer(view, request, bounds);
  }

  private static JsonNode page(Desk.Asked asked, String type, Paging paging, Found found) {
    SearchedNames names = new SearchedNames(found.text());
    return switch (type) {
      case "track" ->
          paging.page(
              paging.part(found.tracks()).stream()
                  .map(ranked -> asked.objects().track(ranked.track()))
                  .toList(),
              Math.min(found.answer().matches(), Page.MAX_DEPTH));
      case "artist" -> {
        List<String> all = names.artists(found.tracks());
        yield paging.page(
            paging.part(all).stream()
                .flatMap(name -> asked.catalogue().artistOf(name).stream())
                .map(asked.objects()::artist)
                .toList(),
            all.size());
      }
      case "album" -> {
        List<RankedTrack> all = names.albums(found.tracks());
        yield paging.page(
            paging.part(all).stream()
                .map(ranked -> asked.objects().simplifiedAlbum(ranked.track()))
                .toList(),
            all.size());
      }
      default -> paging.page(List.of(), 0);
    };
  }

  private static Set<String> types(Parameters parameters) {
    Set<String> types = new LinkedHashSet<>(parameters.list("type"));
    if (types.isEmpty()) {
      throw new InvalidRequestException("type", "missing", "is required");
    }
    for (String type : types) {
      if (!TYPES.contains(type)) {
        throw new InvalidRequestException("type", type, "must be some of track, artist, album");
      }
    }
    return types;
  }
}
