package io.segue.recommend;

import io.segue.rerank.Fusion;
import java.util.Optional;

/**
 * Which way of fusing signals a request asks for, and what the server may choose by.
 *
 * @param profile the name of a profile, if the request wants a certain one
 * @param method instead of the profile's own, if given
 * @param scenario what the list is for, such as {@code home} or {@code similar}
 * @param listener whose group counts where listeners are divided
 */
public record FusionChoice(
    Optional<String> profile,
    Optional<Fusion.Method> method,
    Optional<String> scenario,
    Optional<String> listener) {
  /** Leaves everything to the server. */
  public static final FusionChoice SERVED =
      new FusionChoice(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** The same choice for somebody. */
  public FusionChoice forListener(String id) {
    return new FusionChoice(profile, method, scenario, Optional.of(id));
  }
}
