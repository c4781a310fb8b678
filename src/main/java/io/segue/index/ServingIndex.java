package io.segue.index;

import io.segue.store.Store;
import java.util.Optional;

/**
 * The live generation, whichever that is: requests acquire views, a newly published generation is
 * taken over without dropping one. Thread-safe.
 */
public final class ServingIndex implements AutoCloseable {
  private final Generations generations;
  private final Store store;
  private volatile LiveIndex live;
  private volatile boolean isClosed;

  private ServingIndex(Generations generations, Store store, LiveIndex live) {
    this.generations = generations;
    this.store = store;
    this.live = live;
  }

  /**
   * Opens the current generation and replays the store's later changes.
   *
   * @throws GenerationException if nothing was published yet, or it cannot be read
   */
  public static ServingIndex open(Generations generations, Store store) {
    GenerationName name =
        generations
            .current()
            .orElseThrow(() ->
                new GenerationException(
                    "nothing is published in " + generations.root() + " yet: run `segue reindex`"));
    return new ServingIndex(generations, store, open(generations, store, name));
  }

  /** The newest view; the caller closes it. */
  public View acquire() {
    while (!isClosed) {
      Optional<View> view = live.acquire();
      if (view.isPresent()) {
        return view.get();
      }
    }
    throw new IllegalStateException("this index is closed");
  }

  /** Makes every acknowledged change of a track visible to the next view. */
  public synchronized void catchUp() {
    live.catchUp();
  }

  /**
   * Takes over the published generation if it is another than the live one, and catches up.
   *
   * @return the generation taken over, or empty if it stayed
   * @throws GenerationException if the published one cannot be opened; the live one stays
   */
  public synchronized Optional<GenerationName> refresh() {
    Optional<GenerationName> published =
        generations.current().filter(name -> !name.equals(live.generation()));
    published.ifPresent(name -> {
      LiveIndex old = live;
      live = open(generations, store, name);
      old.retire();
    });
    live.catchUp();
    return published;
  }

  /** Retires the live generation; views that are still held stay usable until closed. */
  @Override
  public synchronized void close() {
    if (!isClosed) {
      isClosed = true;
      live.retire();
    }
  }

  private static LiveIndex open(Generations generations, Store store, GenerationName name) {
    return LiveIndex.open(GenerationFiles.open(generations, name), store);
  }
}
