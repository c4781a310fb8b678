package io.segue.train;

import io.segue.catalog.TrackId;
import io.segue.listening.ListenMatrix;
import io.segue.listening.ListenerId;
import io.segue.vector.SparseMatrix;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** A fingerprint of everything that determines a model: the options and the training set. */
final class TrainingHash {
  private static final int BUFFER_BYTES = 1 << 16;

  private final MessageDigest digest = Digests.sha256();
  private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);

  private TrainingHash() {}

  /** SHA-256 in lower-case hexadecimal digits; equal inputs have equal hashes. */
  static String of(TrainingOptions options, TrainingSet set) {
    TrainingHash hash = new TrainingHash();
    hash.add(options.factorization());
    hash.add(options.neighbours().map(Neighbours::description).orElse(""));
    hash.add(options.neighbourConfidence().toString());
    hash.add(set.listens());
    set.labels().matrices().forEach(hash::add);
    hash.add(set.attributes());
    options.projection().ifPresent(wanted -> hash.add(wanted, set.descriptions()));
    hash.drain();
    return HexFormat.of().formatHex(hash.digest.digest());
  }

  private void add(FactorizationOptions options) {
    add(options.dimension());
    add(options.epochs());
    add(options.regularization());
    add(options.regularizationExponent());
    add(options.alpha());
    add(options.confidence().toString());
    room().putLong(options.seed());
    add(options.rows().solver().name());
    add(options.rows().blockSize());
  }

  private void add(ProjectionOptions options, Descriptions descriptions) {
    add(options.toString());
    descriptions.traits().forEach(trait -> add(trait.toString()));
    add(descriptions.traitsOfTracks());
    for (float number : descriptions.numbers().values()) {
      add(Float.floatToIntBits(number));
    }
  }

  private void add(ListenMatrix matrix) {
    add(matrix.listeners().size());
    for (ListenerId id : matrix.listeners()) {
      add(id.value());
    }
    add(matrix.tracks().size());
    for (TrackId id : matrix.tracks()) {
      add(id.value());
    }
    add(matrix.plays());
    add(matrix.latestDays());
  }

  /** Nothing where nothing is known. */
  private void add(Map<ListenerId, Map<String, String>> attributes) {
    new TreeMap<>(attributes)
        .forEach((listener, known) -> {
          add(listener.value());
          new TreeMap<>(known)
              .forEach((name, value) -> {
                add(name);
                add(value);
              });
        });
  }

  private void add(SparseMatrix plays) {
    for (int row = 0; row <= plays.rows(); row++) {
      add(plays.offset(row));
    }
    for (int e = 0; e < plays.entries(); e++) {
      add(plays.columnOrdinals()[e]);
      add(Float.floatToIntBits(plays.values()[e]));
    }
  }

  private void add(int value) {
    room().putInt(value);
  }

  private void add(double value) {
    room().putLong(Double.doubleToLongBits(value));
  }

  private void add(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    add(bytes.length);
    drain();
    digest.update(bytes);
  }

  private ByteBuffer room() {
    if (buffer.remaining() < Long.BYTES) {
      drain();
    }
    return buffer;
  }

  private void drain() {
    digest.update(buffer.flip());
    buffer.clear();
  }
}
