package io.segue.index;

import io.segue.catalog.Track;
import io.segue.store.Store;
import io.segue.train.FoldIn;
import io.segue.train.prior.AttributePriors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;

/**
 * One generation being served, with the store's later changes replayed on top in scratch files.
 *
 * <p>Closed once it is retired and the last view was given back. Thread-safe.
 */
final class LiveIndex {
  private final GenerationFiles files;
  private final Store store;
  private final OverlayFiles overlay;
  private final Placement placement;
  private final IndexWriter writer;
  private final FilterBits filterBits = new FilterBits();
  private final SegmentTables<LengthOrder> lengthOrders = new SegmentTables<>(LengthOrder::of);
  private final SegmentTables<SketchedVectors> sketches = new SegmentTables<>(SketchedVectors::of);
  private final AtomicInteger holders = new AtomicInteger(1);
  private volatile View current;

  private LiveIndex(GenerationFiles files, Store store, OverlayFiles overlay) throws IOException {
    this.files = files;
    this.store = store;
    this.overlay = overlay;
    this.placement = new Placement(files.projection());
    this.writer = new IndexWriter(overlay.directory(), OverlayFiles.writerConfig());
    this.current = view(DirectoryReader.open(writer), files.manifest().changeNumber());
  }

  /** Opens a generation and replays what changed since it was built. */
  static LiveIndex open(GenerationFiles files, Store store) {
    if (!files.manifest().store().equals(store.identity())) {
      throw new GenerationException(
          files.directory()
              + " was built from another store: name that one, or run `segue reindex` with an"
              + " --index of its own for this one");
    }
    try {
      LiveIndex live = new LiveIndex(files, store, OverlayFiles.over(files.lucene()));
      live.catchUp();
      return live;
    } catch (IOException failure) {
      throw new GenerationException(
          files.directory() + " cannot be opened: run `segue reindex`", failure);
    }
  }

  GenerationName generation() {
    return files.name();
  }

  FilterBits filterBits() {
    return filterBits;
  }

  SegmentTables<LengthOrder> lengthOrders() {
    return lengthOrders;
  }

  SegmentTables<SketchedVectors> sketches() {
    return sketches;
  }

  GenerationManifest manifest() {
    return files.manifest();
  }

  Optional<FoldIn> foldIn() {
    return files.foldIn();
  }

  AttributePriors priors() {
    return files.priors().orElseGet(() -> AttributePriors.none(files.manifest().learnedTracks()));
  }

  /** The newest view, or empty if this index was closed meanwhile. */
  Optional<View> acquire() {
    while (holders.get() > 0) {
      View view = current;
      if (view.searcher().getIndexReader().tryIncRef()) {
        if (hold()) {
          return Optional.of(view);
        }
        decrement(view);
      }
    }
    return Optional.empty();
  }

  void release(View view) {
    decrement(view);
    letGo();
  }

  /** Makes every change that the store has acknowledged visible to the next view. */
  synchronized void catchUp() {
    if (store.change() <= current.change()) {
      return;
    }
    long applied = store.forEachTrack(current.change(), (change, track) -> replay(track));
    try {
      View old = current;
      DirectoryReader newer =
          DirectoryReader.openIfChanged((DirectoryReader) old.searcher().getIndexReader(), writer);
      if (newer == null) {
        old.searcher().getIndexReader().incRef();
        current = new View(this, old.searcher(), old.neighbours(), applied);
      } else {
        current = view(newer, applied);
      }
      decrement(old);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Takes no more catch-ups; closes now or when the last view comes back. */
  synchronized void retire() {
    decrement(current);
    letGo();
  }

  /** A changed track keeps what the generation learned about it; a new one is placed. */
  private void replay(Track track) {
    View view = current;
    OptionalInt docId = view.docId(track.id());
    long listeners = docId.isPresent() ? view.number(Fields.LISTENERS, docId.getAsInt()) : 0;
    Optional<LearnedTrack> learned =
        docId.isPresent() ? view.neighbours().learned(view, docId.getAsInt()) : Optional.empty();
    if (listeners == 0) {
      learned = Optional.of(placement.of(view, track, learned));
    }
    TrackStatistics statistics =
        TrackStatistics.of(track, listeners, files.manifest().mostListeners());
    try {
      writer.updateDocument(
          new Term(Fields.ID, track.id().value()), TrackDocument.of(track, statistics, learned));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private View view(DirectoryReader reader, long change) {
    IndexSearcher searcher = new IndexSearcher(reader);
    return new View(
        this, searcher, new NeighbourTable(searcher, files.manifest().learnedTracks()), change);
  }

  private boolean hold() {
    return holders.getAndUpdate(count -> count == 0 ? 0 : count + 1) > 0;
  }

  private void letGo() {
    if (holders.decrementAndGet() == 0) {
      try (overlay) {
        writer.rollback();
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
  }

  private static void decrement(View view) {
    try {
      view.searcher().getIndexReader().decRef();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
