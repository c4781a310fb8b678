package io.segue.recommend;

import io.segue.rerank.rule.Boosts;
import io.segue.retrieve.Candidate;
import io.segue.retrieve.MoreLikeThisRetriever;
import io.segue.retrieve.NeighbourRetriever;
import io.segue.retrieve.PopularRetriever;
import io.segue.retrieve.PriorRetriever;
import io.segue.retrieve.Retriever;
import io.segue.retrieve.Scope;
import io.segue.retrieve.VectorRetriever;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** The first step: candidates of every retriever whose signal counts, all in one scope. */
final class Retrieval {
  private final Scope scope;
  private final Plan plan;
  private final Set<String> counting;
  private final Apart apart;

  /**
   * A retrieval.
   *
   * @param counting signals with a weight
   * @param apart parts of the scope of which as many candidates are wanted as of the whole
   */
  Retrieval(Scope scope, Plan plan, Set<String> counting, Apart apart) {
    this.apart = apart;
    this.scope = scope;
    this.plan = plan;
    this.counting = counting;
  }

  /**
   * At most {@code depth} candidates of each retriever, and together at least {@code depth} if so
   * many tracks lie in the scope: the popular ones fill up what the others leave open.
   */
  Retrieved candidates(int depth) {
    Map<String, Integer> byRetriever = new LinkedHashMap<>();
    IntStream.Builder found = IntStream.builder();
    retrievers()
        .forEach((name, retriever) -> {
          List<Candidate> proposed = retriever.candidates(scope, depth);
          proposed.forEach(candidate -> found.add(candidate.docId()));
          int more = 0;
          for (Scope stratum : apart.lifted()) {
            List<Candidate> others = retriever.candidates(stratum, depth);
            others.forEach(candidate -> found.add(candidate.docId()));
            more += others.size();
          }
          byRetriever.put(name, proposed.size() + more);
        });
    int[] boosted = boosted(depth);
    if (boosted.length > 0) {
      byRetriever.put(Boosts.PART, boosted.length);
    }
    int[] pool = distinct(IntStream.concat(found.build(), IntStream.of(boosted)));
    if (pool.length >= depth && !counting.contains(Signals.POPULARITY)) {
      return new Retrieved(pool, byRetriever);
    }
    List<Candidate> popular = new PopularRetriever().candidates(scope, depth);
    byRetriever.put(Signals.POPULARITY, popular.size());
    return new Retrieved(
        distinct(IntStream.concat(IntStream.of(pool), popular.stream().mapToInt(Candidate::docId))),
        byRetriever);
  }

  /** What every retriever proposes of the favoured parts. */
  private int[] boosted(int depth) {
    if (apart.favoured().isEmpty()) {
      return new int[0];
    }
    List<Retriever> retrievers = new ArrayList<>(retrievers().values());
    if (counting.contains(Signals.POPULARITY)) {
      retrievers.add(new PopularRetriever());
    }
    return distinct(
        apart.favoured().stream()
            .flatMap(
                part -> retrievers.stream().flatMap(each -> each.candidates(part, depth).stream()))
            .mapToInt(Candidate::docId));
  }

  private Map<String, Retriever> retrievers() {
    Map<String, Retriever> retrievers = new LinkedHashMap<>();
    plan.cf().ifPresent(query -> retrievers.put(Signals.CF, new VectorRetriever(query)));
    plan.neighbours()
        .ifPresent(scores -> retrievers.put(Signals.NEIGHBOURS, new NeighbourRetriever(scores)));
    plan.content().ifPresent(query -> retrievers.put(Signals.CONTENT, new VectorRetriever(query)));
    plan.moreLikeThis()
        .ifPresent(
            query -> retrievers.put(Signals.MORE_LIKE_THIS, new MoreLikeThisRetriever(query)));
    plan.prior().ifPresent(scores -> retrievers.put(Signals.PRIOR, new PriorRetriever(scores)));
    retrievers.keySet().retainAll(counting);
    return retrievers;
  }

  private static int[] distinct(IntStream docIds) {
    return docIds.distinct().sorted().toArray();
  }
}
