package io.segue.index;

import io.segue.vector.SparseMatrix;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * The best tracks for a history by the same generated weights, from rows in doc values as served
 * and from postings: a feature for each weight, found by a disjunction that skips what cannot
 * compete. By turns, milliseconds of processor time, bytes of the index, and how far the answers
 * agree.
 */
public final class NeighbourStorageBenchmark {
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
  private static final int TRACKS = 50_000;
  private static final int NEIGHBOURS = 200;
  private static final int LIMIT = 500;
  private static final int HISTORIES = 20;
  private static final int ROUNDS = 5;
  private static final List<Integer> LENGTHS = List.of(10, 50, 200);
  private static final Comparator<ScoreDoc> WORST_FIRST =
      Comparator.comparingDouble((ScoreDoc found) -> found.score)
          .thenComparing(found -> found.doc, Comparator.reverseOrder());

  private final SplittableRandom random = new SplittableRandom(42);
  private final IndexSearcher rows;
  private final IndexSearcher features;

  private NeighbourStorageBenchmark(DirectoryReader rows, DirectoryReader features) {
    this.rows = new IndexSearcher(rows);
    this.features = new IndexSearcher(features);
    this.features.setQueryCache(null);
  }

  /** Builds both indexes in a temporary directory and removes them in the end. */
  public static void main(String[] arguments) throws IOException {
    SparseMatrix weights = NeighbourWeights.random(new SplittableRandom(7), TRACKS, NEIGHBOURS);
    Path root = Files.createTempDirectory("neighbour-storage");
    try (Directory inRows = FSDirectory.open(root.resolve("rows"));
        Directory inPostings = FSDirectory.open(root.resolve("postings"))) {
      NeighbourWeights.writeRows(weights, inRows);
      NeighbourWeights.writePostings(weights, inPostings);
      System.out.printf(
          Locale.ROOT,
          "%d weights: doc values %.2f bytes each, postings %.2f%n",
          weights.entries(),
          bytes(inRows) / weights.entries(),
          bytes(inPostings) / weights.entries());
      try (DirectoryReader rows = DirectoryReader.open(inRows);
          DirectoryReader features = DirectoryReader.open(inPostings)) {
        var benchmark = new NeighbourStorageBenchmark(rows, features);
        for (int length : LENGTHS) {
          benchmark.compare(length);
        }
      }
    } finally {
      delete(root);
    }
  }

  private void compare(int length) throws IOException {
    int[][] histories = new int[HISTORIES][];
    Arrays.setAll(histories, h -> NeighbourWeights.history(random, TRACKS, length));
    double[] fromRows = new double[ROUNDS];
    double[] fromPostings = new double[ROUNDS];
    for (int round = -ROUNDS; round < ROUNDS; round++) {
      long started = CLOCK.getCurrentThreadCpuTime();
      for (int[] history : histories) {
        byRows(history);
      }
      long turned = CLOCK.getCurrentThreadCpuTime();
      for (int[] history : histories) {
        byPostings(history);
      }
      if (round >= 0) {
        fromRows[round] = (turned - started) / 1e6 / HISTORIES;
        fromPostings[round] = (CLOCK.getCurrentThreadCpuTime() - turned) / 1e6 / HISTORIES;
      }
    }
    double ours = median(fromRows);
    double theirs = median(fromPostings);
    System.out.printf(
        Locale.ROOT,
        "%d tracks heard: doc values %.2f ms, postings %.2f ms (%.1f x); %s%n",
        length,
        ours,
        theirs,
        theirs / ours,
        agreement(histories));
  }

  private ScoreDoc[] byRows(int[] history) {
    NeighbourTable table = new NeighbourTable(rows, TRACKS);
    int[] ascending = Arrays.stream(history).sorted().toArray();
    float[] ones = new float[ascending.length];
    Arrays.fill(ones, 1f);
    NeighbourSums sums = table.sums();
    table.add(ascending, ones, sums);
    PriorityQueue<ScoreDoc> best = new PriorityQueue<>(LIMIT, WORST_FIRST);
    float least = 0f;
    for (int docId = sums.next(0); docId >= 0; docId = sums.next(docId + 1)) {
      if (sums.of(docId) > least) {
        best.add(new ScoreDoc(docId, sums.of(docId)));
        if (best.size() > LIMIT) {
          best.remove();
          least = best.element().score;
        }
      }
    }
    return best.stream().sorted(WORST_FIRST.reversed()).toArray(ScoreDoc[]::new);
  }

  private ScoreDoc[] byPostings(int[] history) throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (int docId : history) {
      query.add(
          FeatureField.newLinearQuery(NeighbourWeights.FEATURES, Integer.toString(docId), 1f),
          BooleanClause.Occur.SHOULD);
    }
    return features.search(query.build(), LIMIT).scoreDocs;
  }

  private String agreement(int[][] histories) throws IOException {
    double farthest = 0;
    double shared = 0;
    for (int[] history : histories) {
      Map<Integer, Float> scores = new HashMap<>();
      for (ScoreDoc found : byRows(history)) {
        scores.put(found.doc, found.score);
      }
      for (ScoreDoc found : byPostings(history)) {
        Float score = scores.get(found.doc);
        if (score != null) {
          shared++;
          farthest = Math.max(farthest, Math.abs(found.score / score - 1));
        }
      }
    }
    return String.format(
        Locale.ROOT,
        "%.2f %% of the best %d shared, scores differ by %.1e at most",
        100 * shared / LIMIT / histories.length,
        LIMIT,
        farthest);
  }

  private static double bytes(Directory directory) throws IOException {
    double total = 0;
    for (String file : directory.listAll()) {
      total += directory.fileLength(file);
    }
    return total;
  }

  private static double median(double[] values) {
    return Arrays.stream(values).sorted().toArray()[values.length / 2];
  }

  private static void delete(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
