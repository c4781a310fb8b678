package io.segue.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Nadia Okonedo|Night Ferry|Nadia Okonedo|Night Ferry",
        "NADIA OKONEDO|night   ferry!|Nadia Okonedo|Night Ferry",
        "Nadia Okonedó|Nïght Ferry|Nadia Okonedo|Night Ferry",
        "The Lamplighters|Don't Go|Lamplighters|Dont Go",
        "Lamp & Light|Home|Lamp and Light|Home",
        "Lamp & Light|Home|Lamp;Light|Home",
        "Lamp feat. Light|Home|Lamp|Home (feat. Light)",
        "Lamp|Home ft. Light & Others|Lamp;Light|Home",
        "Lamp|Home - Remastered 2011|Lamp|Home",
        "Lamp|Home (2011 Remaster)|Lamp|Home",
        "Lamp|Home|Lamp|Home [Mono]",
        "東京事変|群青日和|東京事変|群青日和",
        "!!!|???|!!!|???"
      })
  void differentSpellingsAgree(String artist, String title, String ofTrack, String titleOfTrack) {
    assertEquals(
        Optional.of(true), likeness(artist, title, ofTrack, titleOfTrack).map(Likeness::agree));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Nadia Okonedo|Nigth Ferry|Nadia Okonedo|Night Ferry",
        "Nadia Okenedo|Night Ferry|Nadia Okonedo|Night Ferry",
        "Nadia Okonedo|The Night Ferries|Nadia Okonedo|Night Ferriess"
      })
  void slipsOfThePenAreForgiven(String artist, String title, String ofTrack, String titleOfTrack) {
    assertEquals(
        Optional.of(false), likeness(artist, title, ofTrack, titleOfTrack).map(Likeness::agree));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Nadia Okonedo|Night Ferry|Somebody Else|Night Ferry",
        "Nadia Okonedo|Night Ferry|Nadia Okonedo|Morning Train",
        "Nadia Okonedo|Symphony in D, Part 1|Nadia Okonedo|Symphony in D, Part 2",
        "Nadia Okonedo|Night Ferry (Live)|Nadia Okonedo|Night Ferry",
        "Nadia Okonedo|Night Ferry Home Again Remix|Nadia Okonedo|Night Ferry Home Again",
        "Ann|Go|Ann|Do",
        "!!!|Home|???|Home"
      })
  void otherRecordingsAreOther(String artist, String title, String ofTrack, String titleOfTrack) {
    assertEquals(Optional.empty(), likeness(artist, title, ofTrack, titleOfTrack));
  }

  @Test
  void theNearestDurationIsTheLikest() {
    SaidTrack said = said("Lamp", "Home", OptionalInt.of(200_000));
    assertTrue(of(said, 201_000).compareTo(of(said, 205_000)) > 0);
    assertTrue(of(said, 205_000).compareTo(of(said, 600_000)) > 0);
    assertEquals(10_000, of(said, 600_000).durationGapMillis());
  }

  @Test
  void aSlipIsNotForgivenWhenDurationsDiffer() {
    SaidTrack said = said("Lamp", "Going Homw", OptionalInt.of(200_000));
    assertTrue(Likeness.of(said, named("Lamp", "Going Home", 204_000)).isPresent());
    assertTrue(Likeness.of(said, named("Lamp", "Going Home", 240_000)).isEmpty());
  }

  private static Likeness of(SaidTrack said, int durationMillis) {
    return Likeness.of(said, named("Lamp", "Home", durationMillis)).orElseThrow();
  }

  private static Optional<Likeness> likeness(
      String artist, String title, String ofTrack, String titleOfTrack) {
    return Likeness.of(
        said(artist, title, OptionalInt.empty()),
        new Likeness.Named(
            titleOfTrack, Arrays.asList(ofTrack.split(";", -1)), OptionalInt.empty()));
  }

  private static Likeness.Named named(String artist, String title, int durationMillis) {
    return new Likeness.Named(title, List.of(artist), OptionalInt.of(durationMillis));
  }

  private static SaidTrack said(String artist, String title, OptionalInt durationMillis) {
    return new SaidTrack(artist, List.of(), title, Optional.empty(), durationMillis, List.of());
  }
}
