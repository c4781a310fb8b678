package io.segue.listening;

import io.segue.files.FieldNames;
import io.segue.files.Fields;
import io.segue.files.Format;
import io.segue.files.FormatOptions;
import io.segue.files.JsonLinesReader;
import io.segue.files.TableReader;
import io.segue.files.TableStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The formats of files about listeners, in the order in which they are tried.
 *
 * <ul>
 *   <li>{@code jsonl}: one JSON object a line; attributes are its other keys, or those of an object
 *       {@code attributes}
 *   <li>{@code csv}: a table with a header, CSV or TSV; other columns are attributes
 * </ul>
 */
public final class ListenerFormats {
  public static final List<Format<Listener>> ALL =
      List.of(
          new Format<>(
              "jsonl",
              line -> line.startsWith("{"),
              options ->
                  new JsonLinesReader<>(
                      names(options).accept("attributes"), ListenerFormats::listener)),
          new Format<>(
              "csv",
              line -> true,
              options ->
                  new TableReader<>(
                      TableStyle.DETECTED, names(options), ListenerFormats::listener)));

  private ListenerFormats() {}

  private static FieldNames names(FormatOptions options) {
    return FieldNames.none()
        .require("listener_id", "user_id", "playlist_id", "id")
        .accept("name")
        .keepOthers()
        .mapped(options.columns());
  }

  private static Listener listener(Fields fields) {
    Map<String, String> attributes = new HashMap<>();
    fields.object("attributes").ifPresent(inner -> collect(inner, attributes));
    collect(fields, attributes);
    ListenerId id = new ListenerId(fields.required("listener_id"));
    return new Listener(id, fields.text("name"), attributes);
  }

  private static void collect(Fields fields, Map<String, String> attributes) {
    for (String name : fields.others()) {
      fields.scalar(name).ifPresent(value -> attributes.put(name, value));
    }
  }
}
