package io.segue.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.segue.vector.DenseTable;
import io.segue.vector.SparseMatrix;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The Python library {@code implicit}, in a process that trains when told to. */
final class AlsPeer implements AutoCloseable {
  private static final Path SCRIPT = Path.of("src/test/python/als_peer.py");

  private final Path folder;
  private final Process process;
  private final BufferedWriter commands;
  private final BufferedReader answers;
  private final JsonMapper json = new JsonMapper();
  private final JsonNode greeting;

  /**
   * What to train.
   *
   * @param regularization λ of every row
   * @param confidence c of every observed pair
   * @param cg whether to take three steps of conjugate gradients instead of solving
   * @param loss whether to compute the loss, which takes long
   */
  record Task(
      int factors,
      double regularization,
      double confidence,
      boolean cg,
      int epochs,
      int threads,
      boolean loss) {}

  /** Starts the process, which gets the matrix by files in a temporary folder. */
  AlsPeer(String python, SparseMatrix plays) throws IOException {
    this.folder = Files.createTempDirectory("als-peer");
    SparseMatrix byTrack = plays.transpose();
    int[] offsets = new int[byTrack.rows() + 1];
    for (int row = 0; row < offsets.length; row++) {
      offsets[row] = byTrack.offset(row);
    }
    write(folder.resolve("offsets.i32"), offsets);
    write(folder.resolve("ordinals.i32"), byTrack.columnOrdinals());
    ProcessBuilder builder =
        new ProcessBuilder(
            python, SCRIPT.toString(), folder.toString(), Integer.toString(plays.rows()));
    clean(builder.environment());
    this.process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    this.commands = process.outputWriter(StandardCharsets.UTF_8);
    this.answers = process.inputReader(StandardCharsets.UTF_8);
    this.greeting = answer();
  }

  static boolean isInstalled(String python) throws InterruptedException {
    try {
      return new ProcessBuilder(python, "-c", "import implicit, scipy")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }

  /** As implicit asks for; and nothing that makes OpenBLAS choose slower kernels. */
  private static void clean(Map<String, String> environment) {
    environment.put("OPENBLAS_NUM_THREADS", "1");
    environment.remove("OPENBLAS_CORETYPE");
    environment.remove("OPENBLAS_L2_SIZE");
  }

  /** The versions that run, and the kernels of their linear algebra. */
  String versions() {
    return greeting.path("versions").asText() + "; " + greeting.path("blas").asText();
  }

  /** Trains from these listener vectors. */
  TimedTraining train(DenseTable listeners, Task task) throws IOException {
    JsonNode answer = answer(task, Map.of("listeners", listeners));
    return new TimedTraining(
        numbers(answer.path("seconds")),
        numbers(answer.path("cpuSeconds")),
        numbers(answer.path("losses")));
  }

  /** The loss of vectors that were learned elsewhere, as the peer adds it up. */
  double loss(Factorization learned, Task task) throws IOException {
    return answer(task, Map.of("listeners", learned.listeners(), "tracks", learned.tracks()))
        .path("loss")
        .asDouble();
  }

  private JsonNode answer(Task task, Map<String, DenseTable> tables) throws IOException {
    ObjectNode command = json.valueToTree(task);
    for (Map.Entry<String, DenseTable> table : tables.entrySet()) {
      Path file = folder.resolve(table.getKey() + ".f32");
      Files.deleteIfExists(file);
      FloatFile.write(file, table.getValue().values());
      command.put(table.getKey(), file.toString());
    }
    commands.write(json.writeValueAsString(command) + "\n");
    commands.flush();
    return answer();
  }

  private JsonNode answer() throws IOException {
    String line = answers.readLine();
    if (line == null) {
      throw new IOException("the peer ended; its errors are above");
    }
    return json.readTree(line);
  }

  private static List<Double> numbers(JsonNode array) {
    List<Double> numbers = new ArrayList<>();
    array.forEach(number -> numbers.add(number.asDouble()));
    return numbers;
  }

  private static void write(Path file, int[] values) throws IOException {
    ByteBuffer bytes =
        ByteBuffer.allocate(Integer.BYTES * values.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asIntBuffer().put(values);
    Files.write(file, bytes.array());
  }

  @Override
  public void close() throws IOException {
    commands.close();
    process.destroy();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
