package io.segue.recommend.onboarding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.segue.Town;
import io.segue.catalog.TrackId;
import io.segue.index.ServingIndex;
import io.segue.index.View;
import io.segue.recommend.InvalidRequestException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OnboardingTest {
  private Town town;
  private ServingIndex index;

  @BeforeAll
  void found(@TempDir Path directory) {
    town = Town.in(directory, 200, 40);
    town.publish();
    index = town.serve();
  }

  @AfterAll
  void leave() {
    index.close();
    town.close();
  }

  @Test
  void communitiesAreAskedAboutInTurn() {
    List<OnboardingQuestion> questions = next(Replies.NONE, 6).questions();
    List<String> genres = questions.stream().map(one -> Pool.genre(one.track())).toList();
    for (int i = 1; i < genres.size(); i++) {
      assertFalse(genres.get(i).equals(genres.get(i - 1)), genres.toString());
    }
    questions.forEach(one -> assertTrue(one.information() > 0 && one.recognised() > 0.3));
  }

  @Test
  void afterAnAnswerTheOtherCommunityIsAskedAbout() {
    TrackId first = next(Replies.NONE, 1).questions().getFirst().track().id();
    boolean isJazz = Integer.parseInt(first.value().substring(1)) % 2 == 0;
    for (Replies replies : List.of(liked(first), disliked(first), unknown(first))) {
      OnboardingQuestion second = next(replies, 1).questions().getFirst();
      assertEquals(isJazz ? "metal" : "jazz", Pool.genre(second.track()));
    }
  }

  @Test
  void anAnswerLowersWhatItsLikesWouldTell() {
    List<OnboardingQuestion> before = next(Replies.NONE, 1).questions();
    TrackId first = before.getFirst().track().id();
    double after =
        next(liked(first), 2).questions().stream()
            .filter(one -> one.track().genres().equals(before.getFirst().track().genres()))
            .mapToDouble(OnboardingQuestion::information)
            .max()
            .orElseThrow();
    assertTrue(after < before.getFirst().information());
  }

  @Test
  void nothingIsAskedTwiceUntilNothingIsLeft() {
    Set<TrackId> asked = new HashSet<>();
    while (true) {
      Replies replies = new Replies(List.of(), List.of(), new ArrayList<>(asked));
      List<OnboardingQuestion> questions = next(replies, Onboarding.MAX_LIMIT).questions();
      questions.forEach(one -> assertTrue(asked.add(one.track().id())));
      if (questions.isEmpty()) {
        break;
      }
    }
    assertEquals(town.tracks(), asked.size());
  }

  @Test
  void questionsOfOneRequestAreThoseOfOneAfterTheOther() {
    List<TrackId> together =
        next(Replies.NONE, 5).questions().stream().map(one -> one.track().id()).toList();
    List<TrackId> single = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      Replies replies = new Replies(single, List.of(), List.of());
      single.add(next(replies, 1).questions().getFirst().track().id());
    }
    assertEquals(together, single);
  }

  @Test
  void withoutAModelTheBestKnownOfEachGenreAreAskedAbout(@TempDir Path directory) {
    try (Town untrained = Town.in(directory, 60, 20)) {
      untrained.publish(Optional.empty());
      try (ServingIndex plain = untrained.serve();
          View view = plain.acquire()) {
        Questions questions = new Onboarding(view, "test").next(Replies.NONE, 4);
        assertEquals("popular", questions.strategy());
        assertEquals(4, questions.questions().size());
      }
    }
  }

  @Test
  void rejectsTracksAnsweredTwiceAndWrongLimits() {
    TrackId track = new TrackId("t1");
    assertThrows(
        InvalidRequestException.class,
        () -> new Replies(List.of(track), List.of(track), List.of()));
    assertThrows(InvalidRequestException.class, () -> next(Replies.NONE, 0));
    assertThrows(InvalidRequestException.class, () -> next(Replies.NONE, 51));
  }

  private static Replies liked(TrackId track) {
    return new Replies(List.of(track), List.of(), List.of());
  }

  private static Replies disliked(TrackId track) {
    return new Replies(List.of(), List.of(track), List.of());
  }

  private static Replies unknown(TrackId track) {
    return new Replies(List.of(), List.of(), List.of(track));
  }

  private Questions next(Replies replies, int limit) {
    try (View view = index.acquire()) {
      return new Onboarding(view, "test").next(replies, limit);
    }
  }
}
