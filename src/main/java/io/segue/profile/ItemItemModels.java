package io.segue.profile;

import io.segue.train.ItemItemModel;
import io.segue.train.itemitem.MarkovRandomField;

/** Item-item models by their names in profiles. */
final class ItemItemModels {
  private ItemItemModels() {}

  /** The model of a section {@code neighbours}. */
  static ItemItemModel blend(Section section) {
    return section.sections("models").getFirst().read(ItemItemModels::model);
  }

  private static ItemItemModel model(Section section) {
    String name = section.text("model", "");
    return switch (name) {
      case "markov-random-field" ->
          new MarkovRandomField(
              new MarkovRandomField.Options(
                  section.integer("neighbours", 200),
                  section.number("regularization", 20),
                  section.number("regularization-exponent", 0),
                  section.number("listener-exponent", 0)));
      default ->
          throw new ProfileException(
              section.place() + ": model must be markov-random-field: '" + name + "'");
    };
  }
}
