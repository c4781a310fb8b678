package io.segue.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * How well a track's names are those that a player said; larger is better.
 *
 * <p>Names agree if their {@link NameForm}s do. Where they don't, they may differ by slips of the
 * pen: as long as at most {@value #SLIPS} of a title's and of a credit's characters differ, both
 * have the same numbers and speak of the same kind of recording (live, remix, …), and the
 * durations, if both are known, are near.
 *
 * @param agree whether the names agree
 * @param similarity of title and artist, 0 to 1
 * @param durationGapMillis how far the durations are apart; unknown counts as {@link #UNKNOWN_GAP}
 */
public record Likeness(boolean agree, double similarity, int durationGapMillis)
    implements Comparable<Likeness> {
  static final double SLIPS = 0.2;

  /** A known duration that is further off than this is no better than an unknown one. */
  static final int UNKNOWN_GAP = 10_000;

  private static final double NEAR_SHARE = 0.05;
  private static final Set<String> KINDS =
      Set.of(
          "live",
          "remix",
          "mix",
          "acoustic",
          "demo",
          "instrumental",
          "karaoke",
          "cover",
          "edit",
          "rmx",
          "unplugged",
          "reprise",
          "intro",
          "outro",
          "interlude",
          "version",
          "session");
  private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();

  /**
   * The names of a track.
   *
   * @param title as the catalogue has it
   * @param artists likewise
   * @param durationMillis if known
   */
  public record Named(String title, List<String> artists, OptionalInt durationMillis) {
    public Named {
      artists = List.copyOf(artists);
    }
  }

  /** The likeness of a track to what was said; empty if it is another. */
  public static Optional<Likeness> of(SaidTrack said, Named track) {
    return of(said, track, SLIPS);
  }

  /** The same with another share of characters that may differ. */
  static Optional<Likeness> of(SaidTrack said, Named track, double slips) {
    String saidTitle = NameForm.ofTitle(said.title());
    String title = NameForm.ofTitle(track.title());
    double ofTitle = similarity(saidTitle, title);
    if (ofTitle < 1 - slips) {
      return Optional.empty();
    }
    double ofArtist = artists(said, track.artists());
    if (ofArtist < 1 - slips) {
      return Optional.empty();
    }
    int gap = gap(said.durationMillis(), track.durationMillis());
    if (ofTitle == 1 && ofArtist == 1) {
      double whole = similarity(NameForm.of(said.title()), NameForm.of(track.title()));
      return Optional.of(new Likeness(true, whole, Math.min(gap, UNKNOWN_GAP)));
    }
    boolean isNear = gap <= Math.max(UNKNOWN_GAP, NEAR_SHARE * said.durationMillis().orElse(0));
    return isNear && sameMarks(saidTitle, title)
        ? Optional.of(new Likeness(false, ofTitle * ofArtist, Math.min(gap, UNKNOWN_GAP)))
        : Optional.empty();
  }

  @Override
  public int compareTo(Likeness other) {
    if (agree != other.agree) {
      return agree ? 1 : -1;
    }
    int byGap = Integer.compare(other.durationGapMillis, durationGapMillis);
    int bySimilarity = Double.compare(similarity, other.similarity);
    return agree && byGap != 0 ? byGap : bySimilarity != 0 ? bySimilarity : byGap;
  }

  private static double artists(SaidTrack said, List<String> artists) {
    if (artists.isEmpty()) {
      return 0;
    }
    List<String> saidForms = said.artistForms();
    List<String> forms = artists.stream().map(NameForm::of).toList();
    String credit = NameForm.ofCredit(said.artist());
    String whole = NameForm.ofCredit(String.join(" ", artists));
    boolean isFirst =
        !saidForms.isEmpty()
            && (forms.contains(saidForms.get(0)) || saidForms.contains(forms.get(0)));
    return isFirst || credit.equals(whole)
        ? 1
        : Math.max(similarity(credit, whole), similarity(NameForm.of(said.artist()), forms.get(0)));
  }

  private static int gap(OptionalInt one, OptionalInt other) {
    return one.isPresent() && other.isPresent()
        ? Math.abs(one.getAsInt() - other.getAsInt())
        : UNKNOWN_GAP;
  }

  /** The share of characters that need no change; 1 for equal texts. */
  private static double similarity(String one, String other) {
    if (one.equals(other)) {
      return 1;
    }
    int longer = Math.max(one.length(), other.length());
    return 2 * Math.abs(one.length() - other.length()) > longer
        ? 0
        : 1 - DISTANCE.apply(one, other) / (double) longer;
  }

  private static boolean sameMarks(String one, String other) {
    return marks(one).equals(marks(other));
  }

  private static Set<String> marks(String form) {
    return Arrays.stream(form.split(" ", -1))
        .filter(word -> KINDS.contains(word) || word.chars().anyMatch(Character::isDigit))
        .collect(Collectors.toSet());
  }
}
