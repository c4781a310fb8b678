package io.segue.profile;

import io.segue.train.ItemItemModel;
import io.segue.train.itemitem.Blend;
import io.segue.train.itemitem.Ease;
import io.segue.train.itemitem.GraphFilter;
import io.segue.train.itemitem.ItemKnn;
import io.segue.train.itemitem.MarkovRandomField;
import io.segue.train.itemitem.PopularityScaling;
import io.segue.train.itemitem.Rp3Beta;
import io.segue.train.itemitem.Weighting;
import java.util.List;
import java.util.Optional;

/** Item-item models by their names in profiles. */
final class ItemItemModels {
  private static final int KEPT = 400;
  private static final int NEAREST = 200;
  private static final int ANY = 100_000;
  private static final int SEED = 42;

  private ItemItemModels() {}

  /** The model of a section {@code neighbours}: the sum of its models, or its only one. */
  static ItemItemModel blend(Section section) {
    Blend.Options options = new Blend.Options(section.integer("keep", KEPT));
    List<Blend.Part> parts =
        section.sections("models").stream().map(model -> model.read(ItemItemModels::part)).toList();
    if (parts.isEmpty()) {
      throw new ProfileException(section.place() + ": models must name at least one model");
    }
    return parts.size() == 1 ? parts.getFirst().model() : new Blend(parts, options);
  }

  private static Blend.Part part(Section section) {
    double weight = section.number("weight", 1);
    ItemItemModel model = model(section);
    Optional<PopularityScaling.Options> scaling =
        section
            .section("popularity-scaling")
            .map(exponents ->
                exponents.read(read ->
                    new PopularityScaling.Options(
                        read.number("source-exponent", 0), read.number("target-exponent", 0))));
    return new Blend.Part(
        scaling.<ItemItemModel>map(options -> new PopularityScaling(model, options)).orElse(model),
        weight);
  }

  private static ItemItemModel model(Section section) {
    String name = section.text("model", "");
    return switch (name) {
      case "markov-random-field" -> markovRandomField(section);
      case "rp3-beta" -> rp3Beta(section);
      case "item-knn" -> itemKnn(section);
      case "ease" -> ease(section);
      case "graph-filter" -> graphFilter(section);
      default ->
          throw new ProfileException(
              section.place()
                  + ": model must be markov-random-field, ease, graph-filter, rp3-beta or item-knn: '"
                  + name
                  + "'");
    };
  }

  private static ItemItemModel markovRandomField(Section section) {
    return new MarkovRandomField(
        new MarkovRandomField.Options(
            section.integer("neighbours", NEAREST),
            section.number("regularization", 20),
            section.number("regularization-exponent", 0),
            section.number("listener-exponent", 0)));
  }

  private static ItemItemModel ease(Section section) {
    return new Ease(
        new Ease.Options(
            section.number("regularization", 200),
            section.number("regularization-exponent", 0),
            section.number("listener-exponent", 0),
            section.integer("neighbours", NEAREST),
            section.integer("memory-megabytes", 0)));
  }

  private static ItemItemModel graphFilter(Section section) {
    GraphFilter.LowPassOptions lowPass =
        section
            .section("low-pass")
            .map(part -> part.read(ItemItemModels::lowPass))
            .orElse(new GraphFilter.LowPassOptions(1, 0, 0, 1, SEED));
    return new GraphFilter(
        new GraphFilter.Options(
            section.choice("shape", GraphFilter.Shape.PLATEAU),
            section.integer("order", 8),
            section.number("flatness", 1.5),
            section.number("degree-exponent", 0),
            lowPass,
            section.integer("neighbours", NEAREST)));
  }

  private static GraphFilter.LowPassOptions lowPass(Section section) {
    return new GraphFilter.LowPassOptions(
        section.integer("vectors", 256),
        section.number("weight", 0.1),
        section.number("degree-exponent", 0),
        section.integer("iterations", 4),
        section.integer("seed", SEED));
  }

  private static ItemItemModel rp3Beta(Section section) {
    return new Rp3Beta(
        new Rp3Beta.Options(
            section.number("alpha", 0.6),
            section.number("beta", 0.3),
            section.integer("row-neighbours", NEAREST),
            section.flag("normalized", true),
            section.integer("column-neighbours", ANY)));
  }

  private static ItemItemModel itemKnn(Section section) {
    return new ItemKnn(
        new ItemKnn.Options(
            section.choice("weighting", Weighting.PLAIN),
            section.number("source-exponent", 0.5),
            section.number("target-exponent", 0.5),
            section.number("shrink", 0),
            section.number("locality", 1),
            section.integer("neighbours", NEAREST)));
  }
}
