package io.segue.evaluate.given;

import io.segue.catalog.TrackId;
import io.segue.evaluate.Curve;
import io.segue.evaluate.HeldOut;
import io.segue.evaluate.Measurement;
import io.segue.evaluate.Measuring;
import io.segue.index.View;
import io.segue.listening.ListenerId;
import io.segue.recommend.onboarding.Onboarding;
import io.segue.recommend.onboarding.Replies;
import io.segue.store.Store;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Accuracy after so many answers of an onboarding, by what chooses the questions. A listener is
 * taken to like a track that is in the told part of the history, and not to know any other.
 */
public final class GivenAnswers {
  private static final String INFORMATION = "information";
  private static final String POPULARITY = "popularity";
  private static final String CHANCE = "chance";

  private final HeldOut heldOut;
  private final Measuring measuring;
  private final ToldLists lists;
  private final long seed;

  /**
   * Prepares curves.
   *
   * @param store where histories are, without what was held out
   * @param depth ranks that are looked at
   * @param seed of questions by chance
   */
  public GivenAnswers(HeldOut heldOut, Measuring measuring, Store store, int depth, long seed) {
    this.heldOut = heldOut;
    this.measuring = measuring;
    this.lists = new ToldLists(store, heldOut, depth);
    this.seed = seed;
  }

  /** The curve of every way to ask over those numbers of answers, all answered by one contender. */
  public Curve measure(Contender contender, List<Integer> counts) {
    Map<String, SortedMap<Integer, Measurement>> series = new LinkedHashMap<>();
    int most = counts.stream().mapToInt(Integer::intValue).max().orElse(0);
    for (String asker : List.of(INFORMATION, POPULARITY, CHANCE)) {
      Map<ListenerId, List<TrackId>> asked = new ConcurrentHashMap<>();
      Map<ListenerId, Set<TrackId>> liked = new ConcurrentHashMap<>();
      heldOut.listeners().parallelStream()
          .forEach(listener -> {
            liked.put(listener, liked(listener));
            asked.put(
                listener,
                asked(contender, asker, liked.getOrDefault(listener, Set.of()), most, listener));
          });
      SortedMap<Integer, Measurement> points = new TreeMap<>();
      for (int count : counts) {
        points.put(
            count,
            measuring
                .measure(
                    asker,
                    lists.rank(
                        contender,
                        id ->
                            replies(first(asked, id, count), liked.getOrDefault(id, Set.of()))
                                .evidence()))
                .overall());
      }
      series.put(asker, points);
    }
    return new Curve("onboarding", "After so many answers", "answers", series);
  }

  private static List<TrackId> first(
      Map<ListenerId, List<TrackId>> asked, ListenerId listener, int count) {
    List<TrackId> all = asked.getOrDefault(listener, List.of());
    return all.subList(0, Math.min(count, all.size()));
  }

  private List<TrackId> asked(
      Contender contender, String asker, Set<TrackId> liked, int most, ListenerId listener) {
    try (View view = contender.index().acquire()) {
      Onboarding onboarding = new Onboarding(view, contender.name());
      List<TrackId> asked = new ArrayList<>();
      if (!asker.equals(INFORMATION)) {
        List<TrackId> recognisable = new ArrayList<>(onboarding.recognisable());
        if (asker.equals(CHANCE)) {
          Collections.shuffle(recognisable, new Random(seed ^ listener.value().hashCode()));
        }
        return recognisable.subList(0, Math.min(most, recognisable.size()));
      }
      for (int i = 0; i < most; i++) {
        onboarding.next(replies(asked, liked), 1).questions().stream()
            .map(question -> question.track().id())
            .forEach(asked::add);
      }
      return asked;
    }
  }

  private static Replies replies(List<TrackId> asked, Set<TrackId> liked) {
    Map<Boolean, List<TrackId>> answers =
        asked.stream().collect(Collectors.partitioningBy(liked::contains));
    return new Replies(
        answers.getOrDefault(true, List.of()), List.of(), answers.getOrDefault(false, List.of()));
  }

  private Set<TrackId> liked(ListenerId listener) {
    Set<TrackId> liked = new HashSet<>();
    lists.history(listener).stream()
        .filter(evidence -> evidence.preference().value() > 0)
        .forEach(evidence -> liked.add(evidence.track()));
    return liked;
  }
}
