package io.segue.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.segue.recommend.FusionChoice;
import io.segue.recommend.Profiles;
import io.segue.recommend.QueryParser;
import io.segue.recommend.Signals;
import io.segue.rerank.Fusion;
import io.segue.rerank.TailDial;
import io.segue.train.ConfidenceOptions;
import io.segue.train.FactorizationOptions;
import io.segue.train.LabelWeights;
import io.segue.train.Labels;
import io.segue.train.PlayWeight;
import io.segue.train.RowSolution;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
  void shortHistoriesMayHaveOtherWeights() throws IOException {
    Fusion fusion =
        read("""
        version: 1
        newcomers:
          - {listens: 2, weights: {prior: 1, cf: 1}}
          - {listens: 4, weights: {cf: 1}}
        weights: {neighbours: 1}
        """)
            .profiles()
            .fusion();
    assertEquals(0.5, fusion.after(1).weights().of(Signals.PRIOR));
    assertEquals(0.25, fusion.after(3).weights().of(Signals.PRIOR));
    assertEquals(1, fusion.weights().of(Signals.NEIGHBOURS));
  }

  @Test
  void withoutStagesThePriorFades() throws IOException {
    Fusion fusion = read("version: 1\nweights: {cf: 2}\n").profiles().fusion();
    assertEquals(0.3, fusion.after(1).weights().of(Signals.PRIOR), 1e-12);
    assertEquals(0.15, fusion.after(3).weights().of(Signals.PRIOR), 1e-12);
    assertEquals(0, fusion.after(10).weights().of(Signals.PRIOR));
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
  void severalProfilesScenariosAndGroupsStandInOneFile() throws IOException {
    Profiles profiles =
        read("""
        version: 1
        profile: plain
        weights: {cf: 1}
        profiles:
          - profile: ranks
            fusion: {method: rrf}
            weights: {cf: 1, content: 2}
        scenarios: {radio: ranks}
        experiment:
          name: method
          salt: one
          groups: {a: {profile: plain, share: 0.5}, b: {profile: ranks, share: 0.5}}
        """)
            .profiles();
    assertEquals(Set.of("plain", "ranks"), profiles.byName().keySet());
    assertEquals(Map.of("radio", "ranks"), profiles.byScenario());
    FusionChoice radio =
        new FusionChoice(
            Optional.empty(), Optional.empty(), Optional.of("radio"), Optional.empty());
    assertEquals(Fusion.Method.RRF, profiles.choose(radio).fusion().method());
    assertEquals(2, profiles.experiment().orElseThrow().groups().size());
  }

  @Test
  void aDialOfAProfileHoldsWhereTheRequestTurnsNone() throws IOException {
    Profiles profiles =
        read("""
        version: 1
        weights: {cf: 1}
        dial: {tail: 0.3, fresh: 0.1}
        """)
            .profiles();
    assertEquals(new TailDial(0.3, 0.1), profiles.choose(FusionChoice.SERVED).fusion().dial());
    FusionChoice turned =
        QueryParser.of(Map.of("tail", List.of("-1")), QueryParser.RANKING).query().fusion();
    assertEquals(new TailDial(-1, 0.1), profiles.choose(turned).fusion().dial());
    assertThrows(
        ProfileException.class, () -> read("{version: 1, weights: {cf: 1}, dial: {tail: 2}}"));
  }

  @Test
  void vectorsAndNeighboursWeighPreferencesAsTheyAreTold() throws IOException {
    Profile profile =
        read(
            """
            version: 1
            factorization: {play-weight: log, half-life-days: 90, dislike: 0.2}
            neighbours:
              confidence: {play-weight: bm25, saturation: 3, length-weight: 0.5}
              models: [{model: rp3-beta}]
            weights: {neighbours: 1}
            """);
    assertEquals(
        new ConfidenceOptions(PlayWeight.LOG, 1.2, 0.75, 0.2, 90),
        profile.training().factorization().confidence());
    assertEquals(
        Optional.of(new ConfidenceOptions(PlayWeight.BM25, 3, 0.5, 0.05, 0)),
        profile.training().neighbours().orElseThrow().confidence());
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
        "{version: 1, weights: {}, fusion: {method: sum}} | method must be one of weighted-sum, rrf",
        "{version: 1, weights: {}, fusion: {normalisation: x}} | must be one of min-max, z-score",
        "{version: 1, weights: {}, profiles: [{weights: {}}]} | profiles[0]: profile must name it",
        "{version: 1, weights: {}, profiles: [{profile: a}]} | profiles[0]: weights are missing",
        "{version: 1, weights: {}, scenarios: {home: a}} | scenarios: home must be one of unnamed: a",
        "{version: 1, weights: {}, experiment: {name: x}} | experiment: groups are missing",
        "{version: 1, weights: {}, experiment: {groups: {a: {share: 2}}}} | must be within 0..1: 2",
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
