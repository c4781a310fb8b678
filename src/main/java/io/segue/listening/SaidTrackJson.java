package io.segue.listening;

import com.fasterxml.jackson.databind.JsonNode;
import io.segue.catalog.Alias;
import io.segue.catalog.Aliases;
import io.segue.catalog.EntityIds;
import io.segue.catalog.SaidTrack;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * What a player said of a track, in the {@code track_metadata} of ListenBrainz. Ids that aren't
 * well-formed and durations that aren't positive are passed over.
 */
public final class SaidTrackJson {
  private static final int MILLIS = 1_000;

  private SaidTrackJson() {}

  /** Reads a checked object with {@code artist_name} and {@code track_name}. */
  public static SaidTrack read(JsonNode metadata) {
    JsonNode details = metadata.path("additional_info");
    return new SaidTrack(
        metadata.path("artist_name").asText(),
        texts(details.path("artist_names")),
        metadata.path("track_name").asText(),
        text(metadata.path("release_name")),
        duration(details),
        aliases(details));
  }

  /** The names of a credit of one artist and of a release, if their ids are told. */
  public static List<ToldName> names(JsonNode metadata) {
    JsonNode details = metadata.path("additional_info");
    SaidTrack said = read(metadata);
    List<ToldName> names = new ArrayList<>();
    JsonNode artists = details.path("artist_mbids");
    if (artists.size() == 1) {
      uuid(artists.path(0)).ifPresent(mbid -> names.add(new ToldName(mbid, said.artist(), "")));
    }
    said.release()
        .ifPresent(release -> {
          for (String field : List.of("release_mbid", "release_group_mbid")) {
            uuid(details.path(field))
                .ifPresent(mbid -> names.add(new ToldName(mbid, release, said.artist())));
          }
        });
    return names;
  }

  private static Optional<UUID> uuid(JsonNode node) {
    return text(node).flatMap(EntityIds::parse);
  }

  private static List<Alias> aliases(JsonNode details) {
    List<Alias> aliases = new ArrayList<>();
    add(aliases, "mbid", details.path("recording_mbid"));
    add(aliases, "isrc", details.path("isrc"));
    add(aliases, "spotify", details.path("spotify_id"));
    add(aliases, "spotify", details.path("origin_url"));
    add(aliases, "msid", details.path("recording_msid"));
    return aliases;
  }

  private static void add(List<Alias> aliases, String scheme, JsonNode value) {
    text(value)
        .flatMap(text -> Aliases.wellFormed(scheme, text))
        .filter(alias -> !aliases.contains(alias))
        .ifPresent(aliases::add);
  }

  private static Optional<String> text(JsonNode node) {
    return node.isTextual() && !node.asText().isBlank()
        ? Optional.of(node.asText().strip())
        : Optional.empty();
  }

  private static List<String> texts(JsonNode node) {
    List<String> texts = new ArrayList<>();
    if (node.isArray()) {
      node.forEach(element -> text(element).ifPresent(texts::add));
    }
    return texts;
  }

  private static OptionalInt duration(JsonNode details) {
    double millis = number(details.path("duration_ms"));
    double value = millis > 0 ? millis : number(details.path("duration")) * MILLIS;
    return value >= 1 && value <= Integer.MAX_VALUE
        ? OptionalInt.of((int) Math.round(value))
        : OptionalInt.empty();
  }

  /** A number, also one written as a text; 0 for anything else. */
  private static double number(JsonNode node) {
    return node.isNumber() || node.isTextual() ? node.asDouble(0) : 0;
  }
}
