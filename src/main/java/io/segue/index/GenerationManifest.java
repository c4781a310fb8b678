package io.segue.index;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import java.util.Optional;

/**
 * What a generation says about itself: {@code manifest.json}.
 *
 * @param formatVersion layout of the directory and of the documents
 * @param generation its name
 * @param builtAt ISO-8601 instant
 * @param store identity of the store that it was built from
 * @param changeNumber the store's change number that it includes
 * @param tracks documents in the index
 * @param learnedTracks rows of what training learned; ordinals are less than this
 * @param tracksWithCf documents with a learned vector
 * @param tracksWithContent documents with a content vector
 * @param mostListeners distinct listeners of the most heard track
 * @param model id of the model it was built from; empty if there was none
 * @param trainingHash hash of the model's input and options
 * @param seed the training seed
 * @param options every option that shaped it, by name
 * @param millis how long each step took
 */
public record GenerationManifest(
    @JsonProperty(required = true) int formatVersion,
    @JsonProperty(required = true) String generation,
    @JsonProperty(required = true) String builtAt,
    @JsonProperty(required = true) String store,
    @JsonProperty(required = true) long changeNumber,
    @JsonProperty(required = true) int tracks,
    int learnedTracks,
    int tracksWithCf,
    int tracksWithContent,
    long mostListeners,
    Optional<String> model,
    Optional<String> trainingHash,
    Optional<Long> seed,
    Map<String, String> options,
    Map<String, Long> millis) {
  /** The layout that this program writes and reads. */
  public static final int FORMAT_VERSION = 4;

  public GenerationManifest {
    options = Map.copyOf(options);
    millis = Map.copyOf(millis);
  }
}
