package io.segue.store;

import io.segue.catalog.Track;
import io.segue.catalog.TrackId;
import io.segue.listening.Listen;
import io.segue.listening.ListenerId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;

/** A program that writes until it is killed, and says what was acknowledged. */
final class CrashingWriter {
  /** Listens in each acknowledged batch of the mode {@code batches}. */
  static final int BATCH = 100;

  private CrashingWriter() {}

  /** Arguments: the file, {@code events} or {@code batches} or {@code unfinished}. */
  public static void main(String[] args) throws IOException {
    try (Store store = Store.open(StoreLocation.of(Path.of(args[0])))) {
      long done = store.counts().listens();
      switch (args[1]) {
        case "events" -> {
          for (long n = done + 1; ; n++) {
            store.add(List.of(listen(n)));
            acknowledge(Long.toString(n));
          }
        }
        case "batches" -> {
          for (long n = done; ; n += BATCH) {
            writeBatch(store, n);
            acknowledge(Long.toString(n + BATCH));
          }
        }
        default -> leaveUnfinished(store);
      }
    }
  }

  private static void writeBatch(Store store, long after) {
    try (Batch batch = store.batch()) {
      for (long n = after + 1; n <= after + BATCH; n++) {
        batch.add(listen(n));
      }
      batch.commit();
    }
  }

  /** Writes more than the page cache holds, so that a part of it is in the file. */
  private static void leaveUnfinished(Store store) throws IOException {
    List<String> tags = Collections.nCopies(200, "x".repeat(2_000));
    try (Batch batch = store.batch()) {
      for (int i = 0; i < 250; i++) {
        batch.put(Track.builder(new TrackId("big " + i)).tags(tags).build());
      }
      acknowledge("written");
      if (System.in.read() < 0) {
        throw new IOException("nobody killed this process");
      }
    }
  }

  static Listen listen(long number) {
    return new Listen(
        new ListenerId("listener " + number % 7),
        new TrackId("track " + number),
        OptionalLong.of(number),
        1);
  }

  private static void acknowledge(String what) {
    byte[] line = (what + "\n").getBytes(StandardCharsets.US_ASCII);
    System.out.write(line, 0, line.length);
    System.out.flush();
  }
}
