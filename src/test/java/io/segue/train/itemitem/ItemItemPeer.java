package io.segue.train.itemitem;

import io.segue.vector.SparseMatrix;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** One model in numpy and SciPy, in a process that trains when told to. */
final class ItemItemPeer implements AutoCloseable {
  private static final Path SCRIPT = Path.of("src/test/python/item_item_peer.py");

  private final Path folder;
  private final Process process;
  private final BufferedWriter commands;
  private final BufferedReader answers;
  private final String versions;

  /** Starts the process, which reads the plays from {@code folder}; it is deleted in the end. */
  ItemItemPeer(String python, SparseMatrix plays, Path folder, List<String> model)
      throws IOException {
    this.folder = folder;
    write("plays", plays);
    List<String> command = new ArrayList<>(List.of(python, SCRIPT.toString(), folder.toString()));
    command.add(Integer.toString(plays.columns()));
    command.add(Integer.toString(ItemItemPeerBenchmark.KEPT));
    command.addAll(model);
    ProcessBuilder builder = new ProcessBuilder(command);
    threads(builder.environment());
    this.process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    this.commands = process.outputWriter(StandardCharsets.UTF_8);
    this.answers = process.inputReader(StandardCharsets.UTF_8);
    this.versions = answer();
  }

  static boolean isInstalled(String python) throws InterruptedException {
    try {
      return new ProcessBuilder(python, "-c", "import scipy.sparse")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }

  /** As many as ours; and nothing that makes OpenBLAS choose slower kernels. */
  private static void threads(Map<String, String> environment) {
    environment.put("OPENBLAS_NUM_THREADS", Integer.toString(ItemItemPeerBenchmark.THREADS));
    environment.remove("OPENBLAS_CORETYPE");
    environment.remove("OPENBLAS_L2_SIZE");
  }

  String versions() {
    return versions;
  }

  /**
   * Trains: seconds and seconds of processor time of the model, the most bytes beside the plays,
   * seconds and seconds of processor time including pruning.
   */
  double[] train() throws IOException {
    return numbers("train");
  }

  /**
   * Our weights beside those of the last training: the largest and the median difference, relative
   * to the largest weight of the column, and the share of ours that the peer has at all.
   */
  double[] compare(SparseMatrix kept) throws IOException {
    write("kept", kept);
    return numbers("compare");
  }

  private double[] numbers(String command) throws IOException {
    commands.write(command + "\n");
    commands.flush();
    return Arrays.stream(answer().split(" ")).mapToDouble(Double::parseDouble).toArray();
  }

  private String answer() throws IOException {
    String line = answers.readLine();
    if (line == null) {
      throw new IOException("the peer ended; its errors are above");
    }
    return line;
  }

  private void write(String name, SparseMatrix matrix) throws IOException {
    int[] offsets = new int[matrix.rows() + 1];
    Arrays.setAll(offsets, matrix::offset);
    int[] bits = new int[matrix.entries()];
    Arrays.setAll(bits, e -> Float.floatToRawIntBits(matrix.values()[e]));
    write(folder.resolve(name + ".values"), bits);
    write(folder.resolve(name + ".offsets"), offsets);
    write(folder.resolve(name + ".ordinals"), matrix.columnOrdinals());
  }

  private static void write(Path file, int[] values) throws IOException {
    byte[] bytes = new byte[Integer.BYTES * values.length];
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().put(values);
    Files.write(file, bytes);
  }

  @Override
  public void close() throws IOException {
    commands.close();
    process.destroy();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
