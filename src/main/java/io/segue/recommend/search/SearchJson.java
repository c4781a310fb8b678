package io.segue.recommend.search;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.segue.recommend.AnswerJson;
import io.segue.retrieve.search.FacetCount;
import io.segue.retrieve.search.MatchedRanges;
import java.util.List;

/** A search answer as JSON, the same over HTTP and on the command line. */
public final class SearchJson {
  private SearchJson() {}

  /** One object; what was not asked for is not there. */
  public static ObjectNode write(SearchAnswer search) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("matches", search.matches());
    search
        .personal()
        .ifPresent(personal ->
            json.putObject("personalised")
                .put("listener", personal.listener())
                .put("artists", personal.artists())
                .put("vector", personal.hasVector()));
    if (!search.facets().isEmpty()) {
      ObjectNode facets = json.putObject("facets");
      search.facets().forEach((name, counts) -> write(counts, facets.putArray(name)));
    }
    json.setAll(AnswerJson.write(search.answer()));
    for (int i = 0; i < search.highlights().size(); i++) {
      ObjectNode track = (ObjectNode) json.path("tracks").path(i);
      write(search.highlights().get(i), track.putObject("matched"));
    }
    search.cursor().ifPresent(cursor -> json.put("cursor", cursor));
    return json;
  }

  private static void write(List<FacetCount> counts, ArrayNode array) {
    counts.forEach(
        count -> array.addObject().put("value", count.value()).put("tracks", count.tracks()));
  }

  private static void write(SearchAnswer.Highlight highlight, ObjectNode json) {
    writeRanges(highlight.title(), json.putArray("title"));
    ArrayNode artists = json.putArray("artists");
    highlight.artists().forEach(ranges -> writeRanges(ranges, artists.addArray()));
    writeRanges(highlight.album(), json.putArray("album"));
  }

  private static void writeRanges(List<MatchedRanges.Range> ranges, ArrayNode array) {
    ranges.forEach(range -> array.addArray().add(range.start()).add(range.end()));
  }
}
