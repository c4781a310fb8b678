package io.segue.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.segue.files.FieldNames;
import io.segue.files.JsonRecords;
import java.util.List;
import java.util.Optional;

/** A track as JSON, in the form that the JSONL reader accepts; unknown parts are left out. */
public final class TrackJson {
  private static final FieldNames NAMES = TrackFields.names().require("track_id", "id");

  private TrackJson() {}

  /**
   * The track of a JSON object.
   *
   * @throws IllegalArgumentException if a field breaks a rule or is unknown, naming it
   */
  public static Track read(JsonNode json) {
    return JsonRecords.read(
        json, NAMES, fields -> TrackFields.track(new TrackId(fields.required("track_id")), fields));
  }

  /** The JSON object of one track. */
  public static ObjectNode write(Track track) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", track.id().value());
    json.put("title", track.title());
    addTexts(json, "artists", track.artists());
    track.album().ifPresent(album -> json.put("album", album));
    track.released().ifPresent(date -> json.put("release_date", date.text()));
    track.durationMillis().ifPresent(millis -> json.put("duration_ms", millis));
    track.popularity().ifPresent(popularity -> json.put("popularity", popularity));
    addTexts(json, "genres", track.genres());
    addTexts(json, "tags", track.tags());
    if (!track.features().values().isEmpty()) {
      ObjectNode features = json.putObject("features");
      track.features().values().forEach((feature, value) -> features.put(feature.key(), value));
    }
    addAliases(json, track.aliases());
    addAvailability(json, track.availability());
    return json;
  }

  private static void addAvailability(ObjectNode json, Availability availability) {
    availability.fromMillis().ifPresent(millis -> json.put("available_from", Moments.text(millis)));
    availability
        .untilMillis()
        .ifPresent(millis -> json.put("available_until", Moments.text(millis)));
    addTexts(json, "regions", availability.regions());
  }

  private static void addTexts(ObjectNode json, String name, List<String> texts) {
    if (!texts.isEmpty()) {
      ArrayNode array = json.putArray(name);
      texts.forEach(array::add);
    }
  }

  private static void addAliases(ObjectNode json, List<Alias> aliases) {
    if (aliases.isEmpty()) {
      return;
    }
    ObjectNode byScheme = json.putObject("aliases");
    for (Alias alias : aliases) {
      ArrayNode values =
          Optional.ofNullable((ArrayNode) byScheme.get(alias.scheme()))
              .orElseGet(() -> byScheme.putArray(alias.scheme()));
      values.add(alias.value());
    }
  }
}
