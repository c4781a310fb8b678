package io.segue.evaluate;

import io.segue.catalog.TrackId;
import io.segue.evaluate.metric.JudgedList;
import io.segue.index.ServingIndex;
import io.segue.index.View;
import io.segue.recommend.Evidence;
import io.segue.recommend.Histories;
import io.segue.recommend.Profiles;
import io.segue.recommend.Query;
import io.segue.recommend.Recommender;
import io.segue.recommend.ScoredPool;
import io.segue.rerank.Fusion;
import io.segue.rerank.Weights;
import io.segue.store.Store;
import io.segue.train.Workers;
import io.segue.train.prior.Segment;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * What some listeners would be answered with one set of weights after another. Candidates and
 * signals are asked for once, through the code that serves, and only weighed anew; where other
 * weights than before are above 0, they are asked for again, since the candidates may then differ.
 *
 * <p>Holds about 30 KB a listener for each of at most {@value #MAX_KEPT} sets of counting signals.
 * Not thread-safe.
 */
public final class KeptPools implements AutoCloseable {
  private static final int MAX_KEPT = 4;
  private static final int CHUNK = 16;

  private final Store store;
  private final View view;
  private final Asked asked;
  private final Workers workers;
  private final Monitor monitor;
  private final LinkedHashMap<Set<String>, ScoredPool[]> kept =
      new LinkedHashMap<>(MAX_KEPT, 1, true);

  /**
   * Who is asked about, and how.
   *
   * @param heldOut what lists are judged by
   * @param questions ordinals of some of its questions
   * @param query what is asked for each
   */
  public record Asked(HeldOut heldOut, List<Integer> questions, Query query) {
    public Asked {
      questions = List.copyOf(questions);
    }

    Question question(int i) {
      return heldOut.questions().get(questions.get(i));
    }
  }

  /** Hears when listeners are asked about, which takes long. */
  public interface Monitor {
    /** A monitor that ignores everything. */
    Monitor SILENT =
        new Monitor() {
          @Override
          public void asking(int listeners) {}

          @Override
          public void answered() {}
        };

    /** That many are going to be asked about. */
    void asking(int listeners);

    /** One has been answered; from any thread. */
    void answered();
  }

  /**
   * Where answers come from.
   *
   * @param store where histories are, without what was held out
   * @param index of that store; stays open as long as the pools are used
   * @param threads make no difference to the result
   */
  public record Source(Store store, ServingIndex index, int threads) {}

  /** Pools of one generation, still empty. */
  public KeptPools(Source source, Asked asked, Monitor monitor) {
    this.store = source.store();
    this.asked = asked;
    this.monitor = monitor;
    this.workers = new Workers(source.threads());
    this.view = source.index().acquire();
  }

  /** The lists with that fusion, in the order of the questions. */
  public List<JudgedList> judged(Fusion fusion) {
    ScoredPool[] pools = pools(fusion);
    int depth = asked.query().page().limit();
    JudgedList[] judged = new JudgedList[pools.length];
    forEach(i -> {
      int[] list = pools[i].best(fusion, depth).stream().mapToInt(this::ordinal).toArray();
      judged[i] = new JudgedList(list, asked.question(i).targets(_ -> true));
    });
    return Arrays.asList(judged);
  }

  private ScoredPool[] pools(Fusion fusion) {
    Weights weights = fusion.weights();
    Set<String> counting = new TreeSet<>(weights.bySignal().keySet());
    counting.removeIf(signal -> weights.of(signal) == 0);
    ScoredPool[] known = kept.get(counting);
    if (known != null) {
      return known;
    }
    if (kept.size() == MAX_KEPT) {
      kept.remove(kept.firstEntry().getKey());
    }
    ScoredPool[] asking = new ScoredPool[asked.questions().size()];
    Recommender recommender = new Recommender(Profiles.of(fusion));
    monitor.asking(asking.length);
    forEach(i -> {
      asking[i] = recommender.pool(view, history(i), asked.query().with(segments(i)));
      monitor.answered();
    });
    kept.put(counting, asking);
    return asking;
  }

  private List<Segment> segments(int i) {
    return Histories.segments(store.listener(asked.question(i).listener()));
  }

  private List<Evidence> history(int i) {
    return Histories.evidence(store.history(asked.question(i).listener(), Histories.MAX_TRACKS));
  }

  private int ordinal(TrackId track) {
    return asked.heldOut().profile().ordinal(track).orElseThrow();
  }

  private void forEach(IntConsumer work) {
    workers.run(
        asked.questions().size(),
        CHUNK,
        () -> (from, to) -> IntStream.range(from, to).forEach(work));
  }

  @Override
  public void close() {
    try (workers) {
      view.close();
    }
  }
}
