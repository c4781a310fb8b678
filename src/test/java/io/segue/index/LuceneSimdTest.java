package io.segue.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.VectorUtil;
import org.junit.jupiter.api.Test;

/** Lucene tells only in its log whether it computes by SIMD, once in the life of a process. */
class LuceneSimdTest {
  /** A process that makes Lucene choose. */
  static final class Chooser {
    private Chooser() {}

    /** Multiplies two vectors. */
    public static void main(String[] arguments) {
      float product = VectorUtil.dotProduct(new float[] {1, 2}, new float[] {3, 4});
      if (product != 11f) {
        throw new IllegalStateException("1 x 3 + 2 x 4 = " + product);
      }
    }
  }

  @Test
  void theFlagOfTheLaunchersTurnsItOn() throws IOException, InterruptedException {
    assertTrue(
        log("--add-modules", "jdk.incubator.vector").contains("vector incubator API enabled"));
  }

  @Test
  void withoutTheFlagLuceneSaysThatItIsOff() throws IOException, InterruptedException {
    assertTrue(log().contains("vector incubator module is not readable"));
  }

  private static String log(String... flags) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(flags));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Chooser.class.getName()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), output);
    return output;
  }
}
