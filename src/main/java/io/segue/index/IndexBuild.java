package io.segue.index;

import io.segue.catalog.Track;
import io.segue.store.Store;
import io.segue.train.Model;
import io.segue.vector.Kernels;
import io.segue.vector.SparseMatrix;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

/** Writes every described track of the store into one Lucene segment. */
final class IndexBuild {
  private static final double RAM_BUFFER_MB = 48;

  private final Store store;
  private final Optional<Model> model;
  private final Path lucene;
  private final BuildMonitor monitor;
  private final Audience audience;
  private long change;
  private int tracks;
  private IndexFacts facts = new IndexFacts(0, 0, 0);

  IndexBuild(Store store, Optional<Model> model, Path lucene, BuildMonitor monitor) {
    this.store = store;
    this.model = model;
    this.lucene = lucene;
    this.monitor = monitor;
    this.audience = Audience.of(store);
  }

  /** Small segments first, which get no search graph. */
  void writeDocuments() throws IOException {
    monitor.started("documents", store.describedTracks());
    try (Directory directory = FSDirectory.open(lucene);
        IndexWriter writer =
            new IndexWriter(directory, config().setMergePolicy(NoMergePolicy.INSTANCE))) {
      change = store.forEachTrack(0, (number, track) -> add(writer, track));
      writer.commit();
    }
  }

  /** One segment with one graph for each vector field. */
  void merge() throws IOException {
    monitor.started("merge", 0);
    try (Directory directory = FSDirectory.open(lucene);
        IndexWriter writer = new IndexWriter(directory, config())) {
      writer.forceMerge(1);
      writer.commit();
    }
  }

  /**
   * Reads back what was written.
   *
   * @throws GenerationException if anything is missing
   */
  void verify() throws IOException {
    monitor.started("verify", 0);
    facts = IndexFacts.read(lucene);
    if (facts.tracks() != tracks) {
      throw new GenerationException(
          lucene + " holds " + facts.tracks() + " tracks, but " + tracks + " were written");
    }
  }

  /** What the finished index says about itself. */
  GenerationManifest manifest(
      GenerationName name, Instant builtAt, Map<String, String> options, Map<String, Long> millis) {
    return new GenerationManifest(
        GenerationManifest.FORMAT_VERSION,
        name.toString(),
        builtAt.toString(),
        store.identity(),
        change,
        facts.tracks(),
        model.map(learned -> learned.tracks().size()).orElse(0),
        facts.withCf(),
        facts.withContent(),
        audience.most(),
        model.map(learned -> learned.manifest().modelId()),
        model.map(learned -> learned.manifest().trainingHash()),
        model.map(learned -> learned.options().seed()),
        options,
        millis);
  }

  private void add(IndexWriter writer, Track track) {
    TrackStatistics statistics =
        TrackStatistics.of(track, audience.listeners(track.id()), audience.most());
    try {
      writer.addDocument(TrackDocument.of(track, statistics, learned(track)));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    tracks++;
    monitor.advanced(tracks);
  }

  private Optional<LearnedTrack> learned(Track track) {
    if (model.isEmpty()) {
      return Optional.empty();
    }
    OptionalInt found = model.get().ordinal(track.id());
    if (found.isEmpty()) {
      Optional<float[]> vector =
          model.get().projection().flatMap(projection -> projection.unheard(track));
      return vector.map(
          known -> new LearnedTrack(found, vector, Optional.empty(), Optional.empty()));
    }
    int ordinal = found.getAsInt();
    return Optional.of(
        new LearnedTrack(
            found,
            vector(model.get(), ordinal),
            model.get().neighbours().flatMap(weights -> row(weights, ordinal)),
            Optional.empty()));
  }

  /** A track that nobody heard, and about which nothing is known, has a row of zeros. */
  private static Optional<float[]> vector(Model learned, int ordinal) {
    float[] vector = learned.trackVectors().row(ordinal);
    return Kernels.norm(vector) > 0 ? Optional.of(vector) : Optional.empty();
  }

  private static Optional<BytesRef> row(SparseMatrix weights, int ordinal) {
    int from = weights.offset(ordinal);
    int to = weights.offset(ordinal + 1);
    return from == to
        ? Optional.empty()
        : Optional.of(NeighbourRow.encode(weights.columnOrdinals(), weights.values(), from, to));
  }

  private static IndexWriterConfig config() {
    return new IndexWriterConfig(new TrackAnalyzer())
        .setCodec(IndexCodec.codec())
        .setIndexSort(DocumentOrder.SORT)
        .setRAMBufferSizeMB(RAM_BUFFER_MB);
  }
}
