package io.segue.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.segue.recommend.Signals;
import io.segue.train.FactorizationOptions;
import io.segue.train.LabelWeights;
import io.segue.train.Labels;
import io.segue.train.RowSolution;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileFileTest {
  @TempDir Path directory;

  @Test
  void theBuiltInProfileLearnsVectorsAndNeighbours() {
    Profile profile = ProfileFile.standard();
    assertEquals("default", profile.name());
    assertEquals(FactorizationOptions.DEFAULT, profile.training().factorization());
    assertTrue(profile.training().neighbours().isPresent());
    assertTrue(profile.weights().of(Signals.NEIGHBOURS) > 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gowalla", "lastfm-tracks", "hetrec-lastfm", "spotify"})
  void tunedProfilesAreValid(String name) {
    assertEquals(name, ProfileFile.read(Path.of("conf", name + ".yaml")).name());
  }

  @Test
  void whatIsMissingIsAsInTheDefaults() throws IOException {
    Profile profile = read("version: 1\nprofile: small\nweights: {cf: 2}\n");
    assertEquals(FactorizationOptions.DEFAULT, profile.training().factorization());
    assertTrue(profile.training().neighbours().isEmpty());
    assertEquals(2.0, profile.weights().of(Signals.CF));
    assertEquals(0.0, profile.weights().of(Signals.CONTENT));
  }

  @Test
  void vectorsMayBeFoundBySubspaces() throws IOException {
    String section = "factorization: {dimension: 512, solver: subspace, block-size: 128}";
    Profile profile = read("version: 1\n" + section + "\nweights: {cf: 1}\n");
    assertEquals(RowSolution.subspace(128), profile.training().factorization().rows());
  }

  @Test
  void labelsHaveAWeightForEachKind() throws IOException {
    Profile profile =
        read(
            """
            version: 1
            neighbours:
              labels: {artist: 2, tag: 0.5, largest: 30}
              models: [{model: rp3-beta}, {model: item-knn, weight: 0.5}]
            weights: {neighbours: 1}
            """);
    LabelWeights labels = profile.training().neighbours().orElseThrow().labels();
    assertEquals(2.0, labels.of(Labels.Kind.ARTIST));
    assertEquals(0.5, labels.of(Labels.Kind.TAG));
    assertEquals(0.0, labels.of(Labels.Kind.ALBUM));
    assertEquals(30, labels.largest());
  }

  @Test
  void equalSectionsHaveEqualDescriptions() throws IOException {
    String text = "version: 1\nneighbours: {models: [{model: ease}]}\nweights: {cf: 1}\n";
    assertEquals(
        read(text).training().neighbours().orElseThrow().description(),
        read(text).training().neighbours().orElseThrow().description());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "version: 2 | version must be 1",
        "version: 1 | weights are missing",
        "{version: 1, weights: {cf: 1}, wieghts: 2} | unknown keys [wieghts]",
        "{version: 1, weights: {cf: -1}} | weights: the weight of cf must be",
        "{version: 1, weights: {cf: x}} | weights: cf must be a number",
        "{version: 1, weights: {}, factorization: {dimension: 0}} | dimension must be 1 to 1024: 0",
        "{version: 1, weights: {}, factorization: {alpha: high}} | alpha must be a number",
        "{version: 1, weights: {}, factorization: {solver: cg}} | solver must be one of exact, subspace",
        "{version: 1, weights: {}, factorization: {block-size: 0}} | blockSize must be 1 to 1024: 0",
        "{version: 1, weights: {}, neighbours: {models: []}} | must name at least one model",
        "{version: 1, weights: {}, neighbours: {models: [{model: x}]}} | models[0]: model must be",
        "[1] | must be a mapping",
        "'{' | stream end"
      })
  void saysWhatIsWrongAndWhere(String text, String problem) {
    ProfileException refused = assertThrows(ProfileException.class, () -> read(text));
    String message = String.valueOf(refused.getMessage());
    assertTrue(message.startsWith(directory.resolve("profile.yaml").toString()), message);
    assertTrue(message.contains(problem), message);
  }

  @Test
  void aMissingFileIsNamed() {
    ProfileException refused =
        assertThrows(ProfileException.class, () -> ProfileFile.read(directory.resolve("no.yaml")));
    assertTrue(String.valueOf(refused.getMessage()).contains("no.yaml"));
  }

  private Profile read(String text) throws IOException {
    Path file = directory.resolve("profile.yaml");
    Files.writeString(file, text);
    return ProfileFile.read(file);
  }
}
