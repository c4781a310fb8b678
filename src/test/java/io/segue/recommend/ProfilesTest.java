package io.segue.recommend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.segue.rerank.Fusion;
import io.segue.rerank.Weights;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProfilesTest {
  private static final Experiment EXPERIMENT =
      new Experiment(
          "weights",
          "spring",
          List.of(
              new Experiment.Group("control", "plain", 0.7),
              new Experiment.Group("ranks", "rrf", 0.3)));

  private final Profiles profiles =
      new Profiles(
          "plain",
          Map.of("plain", fusion("plain"), "rrf", fusion("rrf").with(Fusion.Method.RRF)),
          Map.of("radio", "rrf"),
          Optional.of(EXPERIMENT));

  @Test
  void whatARequestNamesGoesBeforeScenarioGroupAndStandard() {
    assertEquals("plain", chosen(choice("", "", "")).fusion().weights().profile());
    assertEquals("rrf", chosen(choice("rrf", "", "")).fusion().weights().profile());
    assertEquals("rrf", chosen(choice("", "radio", "l1")).fusion().weights().profile());
    assertEquals("plain", chosen(choice("plain", "radio", "l1")).fusion().weights().profile());
    assertEquals(Optional.empty(), chosen(choice("plain", "", "l1")).group());
    assertEquals("weights", chosen(choice("", "", "l1")).group().orElseThrow().experiment());
  }

  @Test
  void aMethodStandsOverTheProfilesOwn() {
    FusionChoice choice =
        new FusionChoice(
            Optional.of("rrf"),
            Optional.of(Fusion.Method.WEIGHTED_SUM),
            Optional.empty(),
            Optional.empty());
    assertEquals(Fusion.Method.WEIGHTED_SUM, profiles.choose(choice).fusion().method());
  }

  @Test
  void groupsHaveTheirSharesAndListenersStayInThem() {
    long inControl =
        IntStream.range(0, 20_000)
            .filter(i -> EXPERIMENT.group("listener " + i).name().equals("control"))
            .count();
    assertEquals(0.7, inControl / 20_000.0, 0.015);
    assertEquals(EXPERIMENT.group("l7"), EXPERIMENT.group("l7"));
    Experiment again = new Experiment("weights", "autumn", EXPERIMENT.groups());
    assertTrue(
        IntStream.range(0, 100)
            .anyMatch(i -> !again.group("l" + i).equals(EXPERIMENT.group("l" + i))));
  }

  @Test
  void whatIsNotServedIsRefusedByName() {
    InvalidRequestException profile =
        assertThrows(InvalidRequestException.class, () -> chosen(choice("other", "", "")));
    assertEquals("profile must be one of plain, rrf: other", profile.getMessage());
    InvalidRequestException scenario =
        assertThrows(InvalidRequestException.class, () -> chosen(choice("", "gym", "")));
    assertEquals("scenario must be one of radio: gym", scenario.getMessage());
  }

  @Test
  void refusesNamesOfProfilesThatThereAreNot() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new Profiles("plain", Map.of("rrf", fusion("rrf")), Map.of(), Optional.empty()));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new Profiles(
                "plain",
                Map.of("plain", fusion("plain")),
                Map.of("home", "rrf"),
                Optional.empty()));
    assertThrows(IllegalArgumentException.class, () -> profiles.and(profiles));
    assertThrows(
        IllegalArgumentException.class,
        () -> new Experiment("x", "", List.of(new Experiment.Group("a", "plain", 0.4))));
  }

  private Profiles.Chosen chosen(FusionChoice choice) {
    return profiles.choose(choice);
  }

  private static FusionChoice choice(String profile, String scenario, String listener) {
    return new FusionChoice(given(profile), Optional.empty(), given(scenario), given(listener));
  }

  private static Optional<String> given(String text) {
    return Optional.of(text).filter(some -> !some.isEmpty());
  }

  private static Fusion fusion(String name) {
    return Fusion.of(new Weights(name, Map.of("cf", 1.0)));
  }
}
