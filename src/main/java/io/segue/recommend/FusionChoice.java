package io.segue.recommend;

import io.segue.rerank.Fusion;
import io.segue.rerank.TailDial;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Which way of fusing signals a request asks for, and what the server may choose by.
 *
 * @param profile the name of a profile, if the request wants a certain one
 * @param method instead of the profile's own, if given
 * @param scenario what the list is for, such as {@code home} or {@code similar}
 * @param tail of the {@link TailDial}, instead of the profile's
 * @param fresh likewise
 * @param listener whose group counts where listeners are divided
 */
public record FusionChoice(
    Optional<String> profile,
    Optional<Fusion.Method> method,
    Optional<String> scenario,
    OptionalDouble tail,
    OptionalDouble fresh,
    Optional<String> listener) {
  /** Leaves everything to the server. */
  public static final FusionChoice SERVED =
      new FusionChoice(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** A choice that leaves the dial to the profile. */
  public FusionChoice(
      Optional<String> profile,
      Optional<Fusion.Method> method,
      Optional<String> scenario,
      Optional<String> listener) {
    this(profile, method, scenario, OptionalDouble.empty(), OptionalDouble.empty(), listener);
  }

  /** The same choice for somebody. */
  public FusionChoice forListener(String id) {
    return new FusionChoice(profile, method, scenario, tail, fresh, Optional.of(id));
  }

  /** The same choice for another scenario. */
  FusionChoice forScenario(String other) {
    return new FusionChoice(profile, method, Optional.of(other), tail, fresh, listener);
  }

  /** The dial that it turns, where another one holds for what it leaves open. */
  TailDial over(TailDial dial) {
    return new TailDial(tail.orElse(dial.tail()), fresh.orElse(dial.fresh()));
  }
}
