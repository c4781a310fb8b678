package io.segue.retrieve;

import io.segue.index.Fields;
import io.segue.index.View;
import io.segue.train.prior.AttributePriors;
import io.segue.train.prior.Segment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;

/**
 * What a listener probably likes before anything was heard: the logarithm of a track's listeners,
 * plus what the listener's segments hear more than others, plus a bonus for declared likings.
 *
 * <p>That is the logarithm of a rate: popularity times a ratio for each known attribute, as if they
 * were independent; since they are not, their logarithms are damped.
 */
public final class PriorScores {
  /** How much a segment's log ratio counts, less than 1 since attributes overlap. */
  static final float DAMPING = 0.75f;

  /** The logarithm of how much more somebody hears of what was declared to be liked. */
  private static final float DECLARED = 2f;

  /** Listeners added to everybody's, so that unheard tracks have a logarithm. */
  private static final double UNHEARD = 0.25;

  /** {@link Fields#POPULARITY_ORDER} counts listeners in this unit. */
  private static final double ORDER_UNIT = 101_000;

  private final View view;
  private final float[] ratios;
  private final List<Scope> declared;
  private final List<Segment> known;

  private PriorScores(View view, float[] ratios, List<Scope> declared, List<Segment> known) {
    this.view = view;
    this.ratios = ratios;
    this.declared = declared;
    this.known = known;
  }

  /** The scores for a listener of those segments; without any, those of popularity. */
  public static PriorScores of(View view, List<Segment> segments) {
    AttributePriors priors = view.priors();
    List<Segment> known = new ArrayList<>();
    List<Scope> declared = new ArrayList<>();
    float[] ratios = new float[segments.isEmpty() ? 0 : view.neighbours().ordinals()];
    for (Segment segment : segments) {
      Optional<Condition> liking = DeclaredLiking.of(segment);
      OptionalInt row = priors.row(segment);
      liking.ifPresent(
          condition -> declared.add(Scope.of(view, new TrackFilter(List.of(condition), Set.of()))));
      if (liking.isEmpty() && row.isPresent()) {
        priors.add(row.getAsInt(), DAMPING, ratios);
      }
      if (liking.isPresent() || row.isPresent()) {
        known.add(segment);
      }
    }
    return new PriorScores(view, ratios, declared, List.copyOf(known));
  }

  /** The segments about which something is known. */
  public List<Segment> known() {
    return known;
  }

  /** One score for each document. */
  float[] of(int[] docIds) {
    float[] scores = new float[docIds.length];
    int next = 0;
    for (LeafReaderContext leaf : view.searcher().getIndexReader().leaves()) {
      Reading reading = new Reading(leaf);
      int end = leaf.docBase + leaf.reader().maxDoc();
      for (; next < docIds.length && docIds[next] < end; next++) {
        scores[next] = reading.score(docIds[next]);
      }
    }
    return scores;
  }

  /** Reads one segment of the index; documents ascending. */
  final class Reading {
    private final int docBase;
    private final Optional<NumericDocValues> orders;
    private final Optional<NumericDocValues> ordinals;

    Reading(LeafReaderContext leaf) {
      try {
        this.docBase = leaf.docBase;
        this.orders =
            Optional.ofNullable(leaf.reader().getNumericDocValues(Fields.POPULARITY_ORDER));
        this.ordinals = Optional.ofNullable(leaf.reader().getNumericDocValues(Fields.ORDINAL));
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }

    float score(int docId) {
      double score = Math.log(UNHEARD + value(orders, docId, 0) / ORDER_UNIT);
      long ordinal = value(ordinals, docId, -1);
      score += ordinal < 0 || ratios.length == 0 ? 0 : ratios[(int) ordinal];
      for (Scope liking : declared) {
        score += liking.contains(docId) ? DECLARED : 0;
      }
      return (float) score;
    }

    private long value(Optional<NumericDocValues> values, int docId, long absent) {
      try {
        return values.isPresent() && values.get().advanceExact(docId - docBase)
            ? values.get().longValue()
            : absent;
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
  }
}
