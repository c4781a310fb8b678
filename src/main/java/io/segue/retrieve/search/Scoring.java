package io.segue.retrieve.search;

import io.segue.index.Fields;
import java.util.List;
import java.util.Map;

/**
 * How much each kind of match counts.
 *
 * @param fields weight of each analyzed field
 * @param otherFields share of what a word weighs in fields beside its best one
 * @param foreign weight of another form of a word
 * @param start weight of a word that only begins so
 * @param slip weight of a word with one slip; squared with two
 * @param rare words in fewer tracks may be slips
 * @param share of the free words that must match
 * @param phrase weight of neighbouring words beside each other in one field
 * @param whole weight of a whole title or name
 * @param prior how much the most popular track is lifted
 */
record Scoring(
    Map<String, Float> fields,
    float otherFields,
    float foreign,
    float start,
    float slip,
    int rare,
    double share,
    float phrase,
    float whole,
    float prior) {
  static final List<String> FIELDS = List.of(Fields.TITLE, Fields.ARTIST, Fields.ALBUM, Fields.TAG);

  static final Scoring USUAL =
      new Scoring(
          Map.of(Fields.TITLE, 2f, Fields.ARTIST, 2f, Fields.ALBUM, 0.8f, Fields.TAG, 0.7f),
          0.1f,
          0.9f,
          0.5f,
          0.6f,
          10,
          0.65,
          1f,
          4f,
          0.3f);

  float weight(String field) {
    return fields.getOrDefault(field, 1f);
  }
}
