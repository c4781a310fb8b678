package io.segue.http.listenbrainz;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.segue.catalog.EntityIds;
import io.segue.catalog.KeywordForm;
import io.segue.catalog.Track;
import io.segue.http.Answers;
import io.segue.index.FilterField;
import io.segue.index.View;
import io.segue.recommend.PopularTracks;
import io.segue.retrieve.Condition;
import io.segue.retrieve.TrackFilter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Recordings that have tags, or genres of that name, most heard first. */
final class TagRadioCalls {
  private static final int SHOWN = 50;
  private static final int MOST_SHOWN = 1_000;
  private static final int MOST_TAGS = 50;

  /** Most tracks of one tag that are looked at. */
  private static final int MOST_TRACKS = 10_000;

  private final Desk desk;

  TagRadioCalls(Desk desk) {
    this.desk = desk;
  }

  void tags(Context context) {
    List<String> tags =
        context.queryParams("tag").stream().filter(tag -> !tag.isBlank()).distinct().toList();
    if (tags.isEmpty() || tags.size() > MOST_TAGS) {
      throw new BadRequestResponse("tag must be given 1 to " + MOST_TAGS + " times");
    }
    String operator = Optional.ofNullable(context.queryParam("operator")).orElse("AND");
    if (!operator.equalsIgnoreCase("AND") && !operator.equalsIgnoreCase("OR")) {
      throw new BadRequestResponse("operator must be AND or OR");
    }
    PopularityRange range = PopularityRange.of(context);
    int count = Numbers.count(context, "count", SHOWN, MOST_SHOWN);
    try (View view = desk.service().index().acquire()) {
      List<Tagged> all = tagged(view, tags, operator.equalsIgnoreCase("AND"));
      ArrayNode json = JsonNodeFactory.instance.arrayNode();
      for (Tagged each : range.part(all).stream().limit(count).toList()) {
        json.addObject()
            .put("recording_mbid", EntityIds.recordingOf(each.track()).toString())
            .put("tag_count", each.tags())
            .put("percent", PopularityRange.percent(each.rank(), all.size()))
            .put("source", "recording");
      }
      Answers.write(context, json);
    }
  }

  /**
   * A track that has some of the tags.
   *
   * @param rank among all of them, from 0
   * @param tags how many it has
   */
  private record Tagged(Track track, int rank, int tags) {}

  private static List<Tagged> tagged(View view, List<String> tags, boolean all) {
    Set<String> wanted = tags.stream().map(KeywordForm::of).collect(Collectors.toSet());
    Predicate<Track> fits = track -> !all || count(track, wanted) == wanted.size();
    List<Track> tracks =
        union(view, all ? tags.subList(0, 1) : tags).stream().filter(fits).toList();
    List<Tagged> tagged = new ArrayList<>();
    for (int rank = 0; rank < tracks.size(); rank++) {
      tagged.add(new Tagged(tracks.get(rank), rank, count(tracks.get(rank), wanted)));
    }
    return tagged;
  }

  /** Those that have any of the tags or genres, in the order in which the index keeps them. */
  private static Collection<Track> union(View view, List<String> tags) {
    Map<Integer, Track> byDocument = new LinkedHashMap<>();
    for (FilterField field : List.of(FilterField.TAG, FilterField.GENRE)) {
      TrackFilter filter = new TrackFilter(List.of(new Condition.OneOf(field, tags)), Set.of());
      for (Track track : PopularTracks.of(view, filter, MOST_TRACKS)) {
        byDocument.put(view.docId(track.id()).orElseThrow(), track);
      }
    }
    Comparator<Map.Entry<Integer, Track>> order =
        Comparator.comparingLong((Map.Entry<Integer, Track> entry) ->
            -view.number(io.segue.index.Fields.POPULARITY_ORDER, entry.getKey()));
    return byDocument.entrySet().stream()
        .sorted(order.thenComparing(entry -> entry.getValue().id()))
        .map(Map.Entry::getValue)
        .toList();
  }

  private static int count(Track track, Set<String> wanted) {
    return (int)
        Stream.concat(track.tags().stream(), track.genres().stream())
            .map(KeywordForm::of)
            .distinct()
            .filter(wanted::contains)
            .count();
  }
}
