package io.segue.http.spotify;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.segue.catalog.AudioFeature;
import io.segue.catalog.Track;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** AudioFeaturesObject; of a feature that isn't known among others that are, what means least. */
final class FeatureObjects {
  private static final int LEAST_BEATS = 3;
  private static final int MOST_BEATS = 7;
  private static final Map<AudioFeature, Integer> WHOLE =
      new EnumMap<>(
          Map.of(AudioFeature.KEY, -1, AudioFeature.MODE, 0, AudioFeature.TIME_SIGNATURE, 4));

  private FeatureObjects() {}

  /** The object of a track, or empty if no feature is known. */
  static Optional<ObjectNode> of(Track track, Hrefs hrefs) {
    if (track.features().values().isEmpty()) {
      return Optional.empty();
    }
    String id = Ids.of(track.id());
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("analysis_url", hrefs.audioFeatures(id));
    for (AudioFeature feature : AudioFeature.values()) {
      Integer unknown = WHOLE.get(feature);
      double value = track.features().value(feature).orElse(unknown == null ? 0 : unknown);
      if (unknown == null) {
        json.put(feature.key(), value);
      } else {
        json.put(feature.key(), whole(feature, value));
      }
    }
    json.put("duration_ms", track.durationMillis().orElse(0));
    json.put("id", id);
    json.put("track_href", hrefs.track(id));
    json.put("type", "audio_features");
    json.put("uri", "spotify:track:" + id);
    return Optional.of(json);
  }

  private static int whole(AudioFeature feature, double value) {
    int rounded = (int) Math.round(value);
    return feature == AudioFeature.TIME_SIGNATURE
        ? Math.clamp(rounded, LEAST_BEATS, MOST_BEATS)
        : rounded;
  }
}
