package io.segue.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Chooses a listener's next track.
 *
 * <p>Either the album goes on, or something known comes back (the likelier the more is known), or
 * something is explored: an artist drawn by appeal times exp({@value #FOCUS} cos) of its angle to
 * the taste, the one just heard, or, rarely, anyone; then one of its tracks by appeal and mood.
 */
final class TrackChooser {
  private static final double FOCUS = 9.5;
  private static final double ALBUM_CHANCE = 0.16;
  private static final double SAME_ARTIST_CHANCE = 0.15;
  private static final double CHART_CHANCE = 0.05;
  private static final double ANYONE_CHANCE = 0.05;
  private static final int ATTEMPTS = 12;
  private static final int REPEAT_CANDIDATES = 3;

  private final Catalogue catalogue;
  private final Memory memory;
  private final Dice dice;
  private final List<Lottery> artistsByTaste = new ArrayList<>();
  private boolean onAlbum;

  TrackChooser(Catalogue catalogue, Memory memory, Dice dice) {
    this.catalogue = catalogue;
    this.memory = memory;
    this.dice = dice;
  }

  void addTaste(Taste taste) {
    List<Artist> artists = catalogue.artists();
    artistsByTaste.add(
        Lottery.of(
            artists.size(),
            i ->
                catalogue.appeal(i)
                    * StrictMath.exp(
                        FOCUS * (artists.get(i).position().cosine(taste.position()) - 1))));
  }

  /** The next track after the one before, which is negative at the start of a session. */
  int next(int taste, Mood mood, int before, long second) {
    long day = Math.floorDiv(second, Period.DAY_SECONDS);
    OptionalInt onRecord = before < 0 || !onAlbum ? OptionalInt.empty() : following(before, day);
    if (onRecord.isPresent() && dice.chance(0.9)) {
      return onRecord.getAsInt();
    }
    onAlbum = false;
    double repeats = Math.min(0.66, 0.12 * StrictMath.log(1 + memory.heard(taste)));
    if (dice.chance(repeats)) {
      return closestKnown(taste, mood);
    }
    int found = explored(taste, mood, before, day);
    onAlbum = dice.chance(ALBUM_CHANCE);
    return found;
  }

  /** Nobody goes on with a record after skipping a track of it. */
  void skipped() {
    onAlbum = false;
  }

  private OptionalInt following(int track, long day) {
    int next = track + 1;
    boolean goesOn =
        next < catalogue.tracks().size()
            && catalogue.track(next).release().equals(catalogue.track(track).release())
            && catalogue.track(next).appeal() > 0
            && catalogue.track(next).release().date().toEpochDay() <= day;
    return goesOn ? OptionalInt.of(next) : OptionalInt.empty();
  }

  private int closestKnown(int taste, Mood mood) {
    int best = -1;
    double closest = -1;
    for (int i = 0; i < REPEAT_CANDIDATES; i++) {
      int known = memory.recall(taste, dice).orElse(catalogue.oldest());
      double closeness = catalogue.track(known).mood().closeness(mood);
      if (closeness > closest) {
        best = known;
        closest = closeness;
      }
    }
    return best;
  }

  private int explored(int taste, Mood mood, int before, long day) {
    for (int i = 0; i < ATTEMPTS; i++) {
      OptionalInt found = catalogue.shelf(artist(taste, before)).draw(mood, day, dice);
      if (found.isPresent()) {
        return found.getAsInt();
      }
    }
    return catalogue.oldest();
  }

  private int artist(int taste, int before) {
    if (before >= 0 && dice.chance(SAME_ARTIST_CHANCE)) {
      return catalogue.track(before).lead().ordinal();
    }
    if (dice.chance(CHART_CHANCE)) {
      return catalogue.chartArtist(dice);
    }
    return dice.chance(ANYONE_CHANCE)
        ? dice.below(catalogue.artists().size())
        : artistsByTaste.get(taste).draw(dice);
  }
}
