package io.segue.retrieve;

import io.segue.index.View;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;

/**
 * What is written on the strongest tracks of a history, as a query: artists, albums, genres, tags
 * and words of titles, each with the weights of the tracks that have it. A track's score is the sum
 * of weight times BM25 over the traits that it shares.
 *
 * <p>The {@value #MAX_SEEDS} strongest tracks and of their traits the {@value #MAX_TRAITS} that
 * tell most (weight times inverse document frequency) count, so that the cost does not grow with
 * the history. Traits are looked up when they are first needed. Not thread-safe.
 *
 * @see <a href="https://doi.org/10.1561/1500000019">Robertson, Zaragoza 2009, BM25 and beyond</a>
 */
public final class MoreLikeThis {
  static final int MAX_SEEDS = 25;
  static final int MAX_TRAITS = 32;

  private final View view;
  private final List<Seed> seeds;
  private Optional<List<Weighted>> traits = Optional.empty();

  private MoreLikeThis(View view, List<Seed> seeds) {
    this.view = view;
    this.seeds = seeds;
  }

  /**
   * A track of a history.
   *
   * @param docId in the view
   * @param weight how much it counts
   */
  public record Seed(int docId, float weight) {}

  /**
   * A trait that a candidate shares.
   *
   * @param words for people, such as {@code tag trip-hop}
   * @param score what it adds to the candidate's score
   * @param bySeed what it adds on behalf of each seed that has it, by document
   */
  public record Shared(String words, double score, Map<Integer, Double> bySeed) {
    public Shared {
      bySeed = Map.copyOf(bySeed);
    }
  }

  /**
   * A trait of the query.
   *
   * @param bySeed the weights of the seeds that have it, by document
   * @param weight their sum
   */
  record Weighted(Trait trait, Map<Integer, Float> bySeed, float weight) {
    Weighted {
      bySeed = Map.copyOf(bySeed);
    }
  }

  /** The query of a history, or empty if none of its tracks has a weight above 0. */
  public static Optional<MoreLikeThis> of(View view, List<Seed> history) {
    List<Seed> strongest =
        history.stream()
            .filter(seed -> seed.weight() > 0)
            .sorted(
                Comparator.comparingDouble((Seed seed) -> -seed.weight())
                    .thenComparingInt(Seed::docId))
            .limit(MAX_SEEDS)
            .toList();
    return strongest.isEmpty() ? Optional.empty() : Optional.of(new MoreLikeThis(view, strongest));
  }

  /** What one track shares with the query, most first; the scores add up to its signal. */
  public List<Shared> shared(int docId) {
    List<Shared> shared = new ArrayList<>();
    for (Weighted weighted : traits()) {
      float score = TraitScores.of(view, weighted.trait().term(), new int[] {docId})[0];
      if (score > 0) {
        Map<Integer, Double> bySeed = new HashMap<>();
        weighted.bySeed().forEach((seed, weight) -> bySeed.put(seed, (double) weight * score));
        shared.add(new Shared(weighted.trait().words(), weighted.weight() * score, bySeed));
      }
    }
    shared.sort(Comparator.comparingDouble(Shared::score).reversed());
    return shared;
  }

  /** What counts, most telling first. */
  List<Weighted> traits() {
    if (traits.isEmpty()) {
      traits = Optional.of(mostTelling(view.searcher().getIndexReader(), weighted()));
    }
    return traits.get();
  }

  private List<Weighted> weighted() {
    Map<Term, Trait> byTerm = new HashMap<>();
    Map<Term, Map<Integer, Float>> seedsOf = new HashMap<>();
    for (Seed seed : seeds) {
      for (Trait trait : Trait.of(view.track(seed.docId()))) {
        byTerm.putIfAbsent(trait.term(), trait);
        seedsOf
            .computeIfAbsent(trait.term(), _ -> new HashMap<>())
            .put(seed.docId(), seed.weight());
      }
    }
    List<Weighted> weighted = new ArrayList<>();
    byTerm.forEach((term, trait) -> {
      Map<Integer, Float> bySeed = seedsOf.getOrDefault(term, Map.of());
      double sum = seeds.stream().mapToDouble(seed -> bySeed.getOrDefault(seed.docId(), 0f)).sum();
      weighted.add(new Weighted(trait, bySeed, (float) sum));
    });
    return weighted;
  }

  /** Without what no other track has. */
  private static List<Weighted> mostTelling(IndexReader reader, List<Weighted> weighted) {
    Map<Weighted, Double> worth = new HashMap<>();
    try {
      for (Weighted each : weighted) {
        int tracks = reader.docFreq(each.trait().term());
        if (tracks > 1) {
          worth.put(each, each.weight() * Math.log((reader.maxDoc() + 1.0) / tracks));
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return worth.entrySet().stream()
        .sorted(
            Map.Entry.<Weighted, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(entry -> entry.getKey().trait().term()))
        .limit(MAX_TRAITS)
        .map(Map.Entry::getKey)
        .toList();
  }
}
