package io.segue.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
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

  /** Starts the process, which reads the matrix from {@code folder}. */
  AlsPeer(String python, SparseMatrix plays, Path folder) throws IOException {
    this.folder = folder;
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
  TimedTraining train(float[] start, Task task) throws IOException {
    String name = "start-" + task.factors() + ".f32";
    if (!Files.exists(folder.resolve(name))) {
      FloatFile.write(folder.resolve(name), start);
    }
    commands.write(name + " " + json.writeValueAsString(task) + "\n");
    commands.flush();
    JsonNode answer = answer();
    return new TimedTraining(
        numbers(answer.path("seconds")),
        numbers(answer.path("cpuSeconds")),
        answer.path("loss").asDouble(Double.NaN));
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
  }
}
