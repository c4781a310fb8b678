package io.segue.profile;

import com.fasterxml.jackson.databind.JsonNode;
import io.segue.recommend.Profiles;
import io.segue.rerank.Weights;
import io.segue.train.ConfidenceOptions;
import io.segue.train.FactorizationOptions;
import io.segue.train.LabelWeights;
import io.segue.train.Labels;
import io.segue.train.Neighbours;
import io.segue.train.PlayWeight;
import io.segue.train.ProjectionOptions;
import io.segue.train.RowSolution;
import io.segue.train.TrainingOptions;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What to learn and how to fuse it.
 *
 * @param name which every answer gives
 * @param training what is learned
 * @param profiles how signals are fused, for whom
 * @param tuned how its values were found, if tuning wrote it; of no effect
 */
public record Profile(
    String name, TrainingOptions training, Profiles profiles, Optional<Tuned> tuned) {
  /** The layout of a profile file that this program reads and writes. */
  public static final int VERSION = 1;

  private static final int LARGEST_LABEL = 2_000;

  /**
   * The profile that a tree of keys describes.
   *
   * @param place names the file in messages
   * @throws ProfileException if a key is unknown or a value breaks its rule
   */
  public static Profile of(JsonNode tree, String place) {
    return new Section(place, tree).read(Profile::read);
  }

  /** How much each signal counts for everybody whom nothing else concerns. */
  public Weights weights() {
    return profiles.fusion().weights();
  }

  private static Profile read(Section root) {
    int version = root.integer("version", 0);
    if (version != VERSION) {
      throw new ProfileException(
          root.place() + ": version must be " + VERSION + ", which this program reads: " + version);
    }
    String name = root.text("profile", "unnamed");
    FactorizationOptions factorization =
        root.section("factorization")
            .map(section -> section.read(Profile::factorization))
            .orElse(FactorizationOptions.DEFAULT);
    Optional<Neighbours> neighbours =
        root.section("neighbours")
            .map(section ->
                section.read(read ->
                    new Neighbours(
                        section.canonical(),
                        ItemItemModels.blend(read),
                        labels(read),
                        read.section("confidence").map(part -> part.read(Profile::confidence)))));
    Optional<ProjectionOptions> projection =
        root.section("cold")
            .map(section -> section.read(ColdSection::projection))
            .orElse(Optional.of(ProjectionOptions.DEFAULT));
    Profiles profiles = FusionSections.read(root, name);
    Optional<Tuned> tuned = root.section("tuned").map(section -> section.read(Tuned::read));
    TrainingOptions training = new TrainingOptions(factorization, neighbours, projection);
    return new Profile(name, training, profiles, tuned);
  }

  private static LabelWeights labels(Section neighbours) {
    return neighbours
        .section("labels")
        .map(section ->
            section.read(read -> {
              Map<Labels.Kind, Double> byKind = new EnumMap<>(Labels.Kind.class);
              for (Labels.Kind kind : Labels.Kind.values()) {
                byKind.put(kind, read.number(kind.name().toLowerCase(Locale.ROOT), 0));
              }
              return new LabelWeights(byKind, read.integer("largest", LARGEST_LABEL));
            }))
        .orElse(LabelWeights.NONE);
  }

  private static FactorizationOptions factorization(Section section) {
    FactorizationOptions missing = FactorizationOptions.DEFAULT;
    return new FactorizationOptions(
        section.integer("dimension", missing.dimension()),
        section.integer("epochs", missing.epochs()),
        section.number("regularization", missing.regularization()),
        section.number("regularization-exponent", missing.regularizationExponent()),
        section.number("alpha", missing.alpha()),
        confidence(section),
        section.integer("seed", Math.toIntExact(missing.seed())),
        new RowSolution(
            section.choice("solver", missing.rows().solver()),
            section.integer("block-size", missing.rows().blockSize())));
  }

  private static ConfidenceOptions confidence(Section section) {
    ConfidenceOptions missing = ConfidenceOptions.of(PlayWeight.BINARY);
    return new ConfidenceOptions(
        section.choice("play-weight", missing.weight()),
        section.number("saturation", missing.saturation()),
        section.number("length-weight", missing.lengthWeight()),
        section.number("dislike", missing.dislike()),
        section.number("half-life-days", missing.halfLifeDays()));
  }
}
