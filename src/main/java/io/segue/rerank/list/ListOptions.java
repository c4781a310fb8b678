package io.segue.rerank.list;

import java.util.OptionalInt;

/**
 * How a list is to be made of a ranking.
 *
 * @param diversity 0 (as ranked) to 1 (as different as can be)
 * @param diversifier by which rule
 * @param calibration 0 to 1: how much the list is to be mixed as the listener's history is
 * @param mix what is mixed so
 * @param exploration 0 to 0.5: the share of places that are drawn from the tail
 * @param caps how much there may be of one name
 * @param isOneVersion whether of several versions of a recording one is listed
 */
public record ListOptions(
    double diversity,
    Diversifier diversifier,
    double calibration,
    Mix mix,
    double exploration,
    Caps caps,
    boolean isOneVersion) {
  /** One version of a recording, otherwise as ranked. */
  public static final ListOptions SERVED =
      new ListOptions(0, Diversifier.MMR, 0, Mix.GENRE, 0, Caps.NONE, true);

  /** As ranked. */
  public static final ListOptions AS_RANKED =
      new ListOptions(0, Diversifier.MMR, 0, Mix.GENRE, 0, Caps.NONE, false);

  /** A rule of diversity. */
  public enum Diversifier {
    /** {@link MarginalRelevance}. */
    MMR,
    /** {@link Determinant}. */
    DPP
  }

  /** What a list can be calibrated in. */
  public enum Mix {
    /** Genres. */
    GENRE,
    /** Short head and tail. */
    POPULARITY
  }

  /**
   * How many tracks of one name a list may have, each at least 1.
   *
   * @param perArtist counted for every artist of a track
   * @param perAlbum albums of one title and first artist are one
   */
  public record Caps(OptionalInt perArtist, OptionalInt perAlbum) {
    /** As many as there are. */
    public static final Caps NONE = new Caps(OptionalInt.empty(), OptionalInt.empty());
  }

  /** The same with other caps. */
  public ListOptions with(Caps others) {
    return new ListOptions(
        diversity, diversifier, calibration, mix, exploration, others, isOneVersion);
  }

  /** The same with every version of a recording. */
  public ListOptions withAllVersions() {
    return new ListOptions(diversity, diversifier, calibration, mix, exploration, caps, false);
  }

  /** The same with other shares of diversity and calibration. */
  public ListOptions withPreferences(double otherDiversity, double otherCalibration) {
    return new ListOptions(
        otherDiversity, diversifier, otherCalibration, mix, exploration, caps, isOneVersion);
  }

  /** Whether the order of the ranking may change. */
  boolean hasPreferences() {
    return diversity > 0 || calibration > 0;
  }
}
