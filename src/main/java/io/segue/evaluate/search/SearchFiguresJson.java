package io.segue.evaluate.search;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Figures of search as JSON. */
public final class SearchFiguresJson {
  private SearchFiguresJson() {}

  /** One object with an object for each kind of query. */
  public static ObjectNode write(List<KindFigures> figures) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    for (KindFigures kind : figures) {
      ObjectNode one = json.putObject(kind.kind().key());
      one.put("queries", kind.queries());
      kind.values().forEach(one::put);
      ObjectNode intervals = one.putObject("intervals");
      kind.intervals()
          .forEach((name, interval) ->
              intervals.putArray(name).add(interval.low()).add(interval.high()));
    }
    return json;
  }
}
