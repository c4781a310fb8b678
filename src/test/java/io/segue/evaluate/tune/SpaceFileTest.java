package io.segue.evaluate.tune;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.segue.profile.Profile;
import io.segue.profile.ProfileException;
import io.segue.rerank.Fusion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpaceFileTest {
  private static final String EPOCHS = "{path: factorization.epochs, values: [1, 2]}";

  @TempDir Path directory;

  @Test
  void readsDomainsOfEveryKind() {
    SearchSpace space =
        read(
            """
            version: 1
            parameters:
              - {path: factorization.play-weight, values: [binary, log]}
              - {path: "neighbours.models[0].regularization", low: 1, high: 100, scale: log}
              - {path: factorization.dimension, low: 8, high: 16, integer: true, steps: 3}
              - {path: weights.cf, low: 0, high: 1}
            """);
    assertEquals(3, space.training().size());
    assertEquals(1, space.weights().size());
    assertEquals(List.of("1.0", "3.162", "10.0", "31.62", "100.0"), texts(space.training().get(1)));
    assertEquals(List.of("8", "12", "16"), texts(space.training().get(2)));
    Profile profile = space.profile(space.at(new double[] {1, 0.5, 1}));
    assertEquals(16, profile.training().factorization().dimension());
    assertTrue(
        profile
            .training()
            .neighbours()
            .orElseThrow()
            .description()
            .contains("\"regularization\":10.0"));
  }

  @Test
  void theMethodOfFusionIsLookedForAsWeightsAre() {
    SearchSpace space =
        read(
            """
            version: 1
            parameters:
              - {path: fusion.method, values: [weighted-sum, rrf]}
              - {path: weights.cf, low: 0, high: 1}
            """);
    assertEquals(0, space.training().size());
    WeightSearch.Found found =
        new CoordinateAscent()
            .best(
                space.weights(),
                space.startWeights(),
                tried ->
                    space.profile(tried).profiles().fusion().method() == Fusion.Method.RRF ? 1 : 0);
    assertEquals(Fusion.Method.RRF, space.profile(found.weights()).profiles().fusion().method());
  }

  @Test
  void theBaseMayBeAFileOrStandInline() throws IOException {
    Files.writeString(
        directory.resolve("other.yaml"),
        "version: 1\nfactorization: {dimension: 5}\nweights: {cf: 1}\n");
    for (String base :
        List.of("other.yaml", "{version: 1, factorization: {dimension: 5}, weights: {cf: 1}}")) {
      SearchSpace space = read("version: 1\nbase: " + base + "\nparameters: [" + EPOCHS + "]\n");
      Profile profile = space.profile(space.at(new double[] {1}));
      assertEquals(5, profile.training().factorization().dimension());
      assertEquals(2, profile.training().factorization().epochs());
    }
  }

  @Test
  void refusesWhatIsWrongWithFileAndKey() {
    Map<String, String> faults =
        Map.ofEntries(
            Map.entry("parameters: [" + EPOCHS + "]", "version must be 1"),
            Map.entry("version: 1", "parameters are missing"),
            Map.entry(ok("x: 1"), "unknown keys [x]"),
            Map.entry(one("{path: weights.cf}"), "parameters[0]: weights.cf needs values"),
            Map.entry(one("{path: weights.cf, low: 2, high: 1}"), "low must be below high"),
            Map.entry(
                one("{path: weights.cf, low: 0, high: 1, scale: log}"), "low must be above 0"),
            Map.entry(one("{path: weights.cf, low: 0, high: 1, scale: cube}"), "scale must be"),
            Map.entry(one("{path: weights.cf, low: -1, high: 1}"), "weights.cf = -1"),
            Map.entry(one("{path: weights.jazz, values: [1]}"), "unknown keys [jazz]"),
            Map.entry(one("{path: nothing.there, values: [1]}"), "has no mapping"),
            Map.entry(one("{path: weights, values: [1]}"), "path must look like"),
            Map.entry(one("{path: weights.cf, values: 1}"), "values must be a list"),
            Map.entry(one("{path: factorization.epochs, values: [1, soon]}"), "epochs = soon"),
            Map.entry(one(EPOCHS + ", " + EPOCHS), "parameters[1]: path is there twice"));
    faults.forEach((text, rule) -> {
      ProfileException refused = assertThrows(ProfileException.class, () -> read(text), text);
      String message = String.valueOf(refused.getMessage());
      assertTrue(message.contains("space.yaml"), message);
      assertTrue(message.contains(rule), message);
    });
  }

  @Test
  void theSpacesOfTheRepositoryAreValid() throws IOException {
    try (Stream<Path> spaces = Files.list(Path.of("conf/spaces"))) {
      List<Path> all = spaces.toList();
      assertTrue(all.size() >= 4, all.toString());
      all.forEach(SpaceFile::read);
    }
  }

  private static String one(String parameter) {
    return "version: 1\nparameters: [" + parameter + "]";
  }

  private static String ok(String more) {
    return one(EPOCHS) + "\n" + more;
  }

  private static List<String> texts(Parameter parameter) {
    return parameter.domain().steps().stream().map(node -> node.asText()).toList();
  }

  private SearchSpace read(String text) {
    try {
      return SpaceFile.read(Files.writeString(directory.resolve("space.yaml"), text));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
