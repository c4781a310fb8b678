package io.segue.recommend.prompt;

import io.segue.recommend.Answer;
import java.util.List;

/**
 * What a prompt is answered.
 *
 * @param answer the tracks; they stand in the order of interleaving, not of their scores
 * @param elements an account of every element, in the prompt's order
 * @param origins for each track of the answer the number of the element that gave it, from 0; -1 if
 *     the prompt names no source
 */
public record PromptAnswer(Answer answer, List<Account> elements, List<Integer> origins) {
  public PromptAnswer {
    elements = List.copyOf(elements);
    origins = List.copyOf(origins);
  }

  /**
   * What became of one element.
   *
   * @param written where it stands, as it was written
   * @param meaning in words
   * @param matched what its names were taken for
   * @param found tracks that it has under the filter, as far as was looked
   * @param given tracks that it gave to the ranks up to offset + limit
   * @param feedback what was not as asked
   */
  public record Account(
      Element.Written written,
      String meaning,
      List<String> matched,
      int found,
      int given,
      List<String> feedback) {
    public Account {
      matched = List.copyOf(matched);
      feedback = List.copyOf(feedback);
    }
  }

  /** Everything that was not as asked, in the prompt's order. */
  public List<String> feedback() {
    return elements.stream().flatMap(account -> account.feedback().stream()).toList();
  }
}
