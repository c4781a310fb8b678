package io.segue.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.SingleInstanceLockFactory;

/**
 * A published index that looks writable: reads see both directories, writes go to the scratch one.
 *
 * <p>So live updates never touch the published files, and several processes can serve the same
 * generation. Nothing written here survives: it is replayed from the store's change feed.
 */
final class OverlayDirectory extends Directory {
  private final Directory published;
  private final Directory scratch;
  private final SingleInstanceLockFactory locks = new SingleInstanceLockFactory();

  OverlayDirectory(Directory published, Directory scratch) {
    this.published = published;
    this.scratch = scratch;
  }

  @Override
  public String[] listAll() throws IOException {
    return Stream.concat(Arrays.stream(published.listAll()), Arrays.stream(scratch.listAll()))
        .distinct()
        .sorted()
        .toArray(String[]::new);
  }

  /** Published files stay where they are. */
  @Override
  public void deleteFile(String name) throws IOException {
    if (written(name)) {
      scratch.deleteFile(name);
    }
  }

  @Override
  public long fileLength(String name) throws IOException {
    return owner(name).fileLength(name);
  }

  @Override
  public IndexOutput createOutput(String name, IOContext context) throws IOException {
    return scratch.createOutput(name, context);
  }

  @Override
  public IndexOutput createTempOutput(String prefix, String suffix, IOContext context)
      throws IOException {
    return scratch.createTempOutput(prefix, suffix, context);
  }

  @Override
  public void sync(Collection<String> names) {}

  @Override
  public void syncMetaData() {}

  @Override
  public void rename(String source, String target) throws IOException {
    scratch.rename(source, target);
  }

  @Override
  public IndexInput openInput(String name, IOContext context) throws IOException {
    return owner(name).openInput(name, context);
  }

  @Override
  public Lock obtainLock(String name) throws IOException {
    return locks.obtainLock(this, name);
  }

  @Override
  public Set<String> getPendingDeletions() throws IOException {
    return scratch.getPendingDeletions();
  }

  @Override
  public void close() throws IOException {
    try (published;
        scratch) {
      isOpen = false;
    }
  }

  private boolean isOpen = true;

  @Override
  protected void ensureOpen() {
    if (!isOpen) {
      throw new AlreadyClosedException("this directory is closed");
    }
  }

  private Directory owner(String name) throws IOException {
    return written(name) ? scratch : published;
  }

  private boolean written(String name) throws IOException {
    return Arrays.asList(scratch.listAll()).contains(name);
  }
}
