package io.segue.retrieve;

import io.segue.GeneratedTracks;
import io.segue.index.Fields;
import io.segue.index.View;
import io.segue.vector.Kernels;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Queries per second of processor time at the recall@10 that is reached, one thread, on generated
 * vectors; then hnswlib on the same vectors and queries, if {@code SEGUE_PYTHON} names a Python
 * that has it.
 */
public final class KnnPeerBenchmark {
  private static final int TRACKS = 60_000;
  private static final int QUERIES = 500;
  private static final int ROUNDS = 6;
  private static final int LIMIT = 10;

  private final int tracks;

  private KnnPeerBenchmark(int tracks) {
    this.tracks = tracks;
  }

  /** Takes a number of tracks; 60,000 if none. */
  public static void main(String... arguments) throws IOException, InterruptedException {
    new KnnPeerBenchmark(arguments.length == 0 ? TRACKS : Integer.parseInt(arguments[0])).run();
  }

  private void run() throws IOException, InterruptedException {
    Path directory = Files.createTempDirectory("segue-bench");
    try (GeneratedTracks generated = GeneratedTracks.in(directory, tracks);
        View view = generated.index().acquire()) {
      for (String field : List.of(Fields.CF, Fields.CF_DIRECTION, Fields.CONTENT)) {
        compare(generated, view, field, directory);
      }
    }
  }

  private void compare(GeneratedTracks generated, View view, String field, Path directory)
      throws IOException, InterruptedException {
    int[] all = IntStream.range(0, tracks).toArray();
    float[][] vectors = view.vectors(field, all);
    float[][] queries = queries(generated, view, field);
    List<Set<Integer>> exact = new ArrayList<>();
    for (float[] query : queries) {
      BestDocs best = new BestDocs(LIMIT);
      for (int doc : all) {
        best.offer(doc, Kernels.dot(query, vectors[doc]));
      }
      exact.add(new HashSet<>(Arrays.stream(best.docIds()).boxed().toList()));
    }
    Scope scope = Scope.of(view, TrackFilter.NONE);
    int found = 0;
    for (int q = 0; q < queries.length; q++) {
      for (Candidate hit : search(scope, field, queries[q])) {
        found += exact.get(q).contains(hit.docId()) ? 1 : 0;
      }
    }
    double perSecond = perSecond(scope, field, queries);
    System.out.println(
        String.format(
            Locale.ROOT,
            "%n%s, %d vectors: segue recall@10 %.4f, %.0f queries a second",
            field,
            tracks,
            found / (double) (LIMIT * queries.length),
            perSecond));
    peer(directory, vectors, queries);
  }

  private static List<Candidate> search(Scope scope, String field, float[] query) {
    return new VectorRetriever(new VectorQuery(field, query)).candidates(scope, LIMIT);
  }

  private static double perSecond(Scope scope, String field, float[][] queries) {
    var threads = ManagementFactory.getThreadMXBean();
    long start = 0;
    for (int round = 0; round < ROUNDS; round++) {
      start = threads.getCurrentThreadCpuTime();
      for (float[] query : queries) {
        search(scope, field, query);
      }
    }
    return queries.length * 1e9 / (threads.getCurrentThreadCpuTime() - start);
  }

  /** Sums of a few vectors, as listeners are; one vector for content. */
  private static float[][] queries(GeneratedTracks generated, View view, String field) {
    SplittableRandom random = new SplittableRandom(2);
    float[][] queries = new float[QUERIES][];
    for (int q = 0; q < QUERIES; q++) {
      int size = field.equals(Fields.CF) ? 20 : 1;
      int[] docIds = view.docIds(generated.history(random, size));
      float[][] heard = view.vectors(field, docIds);
      float[] sum = new float[heard[0].length];
      for (float[] vector : heard) {
        Kernels.axpy(1, vector, 0, sum, 0, sum.length);
      }
      queries[q] = sum;
    }
    return queries;
  }

  private static void peer(Path directory, float[][] vectors, float[][] queries)
      throws IOException, InterruptedException {
    String python = System.getenv("SEGUE_PYTHON");
    if (python == null) {
      System.out.println("  hnswlib: not compared, SEGUE_PYTHON names no Python that has it");
      return;
    }
    write(directory.resolve("vectors.bin"), vectors);
    write(directory.resolve("queries.bin"), queries);
    new ProcessBuilder(
            python,
            "src/test/python/hnswlib_peer.py",
            directory.toString(),
            Integer.toString(queries[0].length))
        .inheritIO()
        .start()
        .waitFor();
  }

  private static void write(Path file, float[][] rows) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      for (float[] row : rows) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * row.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(row);
        out.write(bytes.array());
      }
    }
  }
}
