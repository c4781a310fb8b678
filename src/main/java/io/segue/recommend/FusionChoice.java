package io.segue.recommend;

import io.segue.rerank.Fusion;
import java.util.Optional;

/**
 * Which way of fusing signals a request asks for.
 *
 * @param profile the name of a profile, or empty for the one that is served anyway
 * @param method instead of the profile's own, if given
 */
public record FusionChoice(Optional<String> profile, Optional<Fusion.Method> method) {
  /** Leaves both to the server. */
  public static final FusionChoice SERVED = new FusionChoice(Optional.empty(), Optional.empty());
}
