package io.segue.evaluate.tune;

import io.segue.evaluate.HeldOut;
import io.segue.evaluate.KeptPools;
import io.segue.recommend.Basis;
import io.segue.recommend.Page;
import io.segue.recommend.Query;
import io.segue.retrieve.TrackFilter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Who is asked about in a trial, and how the answers are judged.
 *
 * @param heldOut the validation part
 * @param objective how good a list is
 * @param basis which signals may count
 * @param drawn ordinals of the questions of a full trial, in the order in which they are drawn
 */
public record Examination(HeldOut heldOut, Objective objective, Basis basis, List<Integer> drawn) {
  public Examination {
    drawn = List.copyOf(drawn);
  }

  /** The ordinals of at most that many questions, drawn at random. */
  public static List<Integer> draw(HeldOut heldOut, int most, long seed) {
    List<Integer> all =
        new ArrayList<>(IntStream.range(0, heldOut.questions().size()).boxed().toList());
    Collections.shuffle(all, new Random(seed));
    return all.subList(0, Math.min(most, all.size()));
  }

  /** How many listeners are asked in a full trial. */
  public int listeners() {
    return drawn.size();
  }

  /** A share of the questions, the same ones first. */
  KeptPools.Asked asked(double share) {
    int count = Math.clamp((long) Math.ceil(share * drawn.size()), 1, drawn.size());
    Query query = new Query(basis, TrackFilter.NONE, new Page(0, objective.depth()));
    return new KeptPools.Asked(heldOut, drawn.subList(0, count), query);
  }
}
