package io.segue.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.segue.train.rating.RatingOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code segue evaluate-ratings} and its options. */
class EvaluateRatingsTest {
  private static final Path CONFIGURED = Path.of("conf/movielens-100k-ratings.yaml");

  @TempDir private Path directory;

  @Test
  void theDefaultsAreWhatTheTunedFileSays() throws IOException {
    RatingOptions defaults = RatingOptions.DEFAULT;
    assertEquals(defaults, OptionsFile.read(CONFIGURED, defaults, RatingOptions.class));
    for (String key : List.of("seed", "listener-ridge", "times-minutes", "highest", "model")) {
      assertTrue(Files.readString(CONFIGURED).contains(key + ":"), key);
    }
  }

  @Test
  void measuresEachFoldAndTheirMean() throws IOException {
    write("train", "a x 5", "a y 1", "b x 5", "b y 1", "c x 5");
    write("one", "c y 1");
    write("two", "c y 3 900000000", "d x 5");
    List<String> arguments = arguments("train", "one", "train", "two");
    arguments.addAll(List.of("--model", "bias", "--json"));
    JsonNode json = run(arguments).json();
    assertEquals("bias", json.path("model").textValue());
    assertEquals(2, json.at("/folds/1/ratings").intValue());
    assertTrue(json.at("/folds/0/rmse").doubleValue() > 0, json.toString());
    double mean =
        (json.at("/folds/0/rmse").doubleValue() + json.at("/folds/1/rmse").doubleValue()) / 2;
    assertEquals(mean, json.path("rmse").doubleValue(), 1e-12);
    assertTrue(json.path("mae").doubleValue() <= json.path("rmse").doubleValue());
    arguments.removeLast();
    assertEquals(4, run(arguments).out().lines().count());
  }

  @Test
  void wrongUseIsExplained() throws IOException {
    write("train", "a x 5", "b y 1");
    write("bad", "a x");
    assertRefused(2, "one --test for each --train", arguments("train", "train"), "--train=train");
    assertRefused(2, "--model must be one of", arguments("train", "train"), "--model=knn");
    assertRefused(1, "bad:1 is no rating", arguments("bad", "train"));
    assertRefused(1, "nowhere does not exist", arguments("train", "nowhere"));
  }

  @Test
  void optionsAreRefusedWithFileAndKey() throws IOException {
    write("train", "a x 5", "b y 1");
    Map<String, String> refusals =
        Map.of(
            "version: 1\nbayesian: {dimensions: 3}", "unknown key bayesian.dimensions",
            "version: 1\nbias: {passes: 0}", "bias: passes must be at least 1",
            "version: 1\nbias: {passes: many}", "bias.passes: ",
            "version: 2", "version must be 1: 2",
            "model: bias", "must be a mapping with the key version",
            "version: 1\nmodel: knn", "model must be one of",
            "version: 1\nversion: 1", "Duplicate field 'version'");
    for (Map.Entry<String, String> refusal : refusals.entrySet()) {
      write("o.yaml", refusal.getKey());
      assertRefused(2, refusal.getValue(), arguments("train", "train"), "--options=o.yaml");
    }
  }

  @Test
  void biasesReachTheKnownErrorOnMovieLens() {
    String data = System.getenv("SEGUE_DATA");
    assumeTrue(data != null, "SEGUE_DATA does not name the directory of the data sets");
    List<String> files = new ArrayList<>();
    for (int fold = 1; fold <= 5; fold++) {
      files.add(Path.of(data, "movielens-100k/u" + fold + ".base.gz").toString());
      files.add(Path.of(data, "movielens-100k/u" + fold + ".test.gz").toString());
    }
    List<String> arguments = arguments(files.toArray(new String[0]));
    arguments.addAll(List.of("--model", "bias", "--json"));
    assertEquals(0.944, run(arguments).json().path("rmse").doubleValue(), 0.003);
  }

  private void assertRefused(int code, String message, List<String> arguments, String... more) {
    arguments.addAll(List.of(more));
    Run run = Run.in(directory, arguments.toArray(new String[0]));
    assertEquals(code, run.code(), run.err());
    assertTrue(run.err().contains(message), run.err());
    assertFalse(run.err().contains("\tat "), run.err());
  }

  private Run run(List<String> arguments) {
    Run run = Run.in(directory, arguments.toArray(new String[0]));
    assertEquals(0, run.code(), run.err());
    return run;
  }

  private static List<String> arguments(String... trainAndTest) {
    List<String> arguments = new ArrayList<>(List.of("evaluate-ratings"));
    for (int i = 0; i < trainAndTest.length; i++) {
      arguments.add((i % 2 == 0 ? "--train=" : "--test=") + trainAndTest[i]);
    }
    return arguments;
  }

  private void write(String name, String... lines) throws IOException {
    Files.writeString(directory.resolve(name), String.join("\n", lines) + "\n");
  }
}
