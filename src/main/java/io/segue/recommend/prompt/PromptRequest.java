package io.segue.recommend.prompt;

import io.segue.listening.ListenerId;
import io.segue.recommend.InvalidRequestException;
import io.segue.recommend.Page;
import io.segue.retrieve.TrackFilter;
import java.util.Optional;

/**
 * A request for radio.
 *
 * @param prompt what to play
 * @param mode which third of a source comes first where an element doesn't say; empty for none
 * @param listener who {@code me} is
 * @param filter conditions beside those of the prompt
 * @param page which ranks
 */
public record PromptRequest(
    Prompt prompt,
    Optional<Option> mode,
    Optional<ListenerId> listener,
    TrackFilter filter,
    Page page) {

  /**
   * The mode of that name.
   *
   * @throws InvalidRequestException if it is none
   */
  public static Option mode(String key) {
    return Option.ofKey(key)
        .filter(Option.MODES::contains)
        .orElseThrow(
            () -> new InvalidRequestException("mode", key, "must be easy, medium or hard"));
  }

  /** The listener of a name in the prompt. */
  ListenerId listener(String name) {
    return name.equals("me")
        ? listener.orElseGet(() -> new ListenerId(name))
        : new ListenerId(name);
  }
}
