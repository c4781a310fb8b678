package io.segue.recommend;

import io.segue.catalog.TrackId;
import java.util.List;

/**
 * Several tracks to start from, and how much they must agree.
 *
 * @param like 1 to {@value #MAX_TRACKS} tracks
 * @param unlike tracks to keep away from, at most as many
 * @param agreement 0 (the mean of what each seed speaks for) to 1 (what the least willing one does)
 */
public record Seeds(List<TrackId> like, List<TrackId> unlike, double agreement) {
  /** Most tracks of each kind. */
  public static final int MAX_TRACKS = 20;

  /** How much seeds must agree if nobody says. */
  public static final double DEFAULT_AGREEMENT = 0.5;

  public Seeds {
    like = like.stream().distinct().toList();
    unlike = unlike.stream().distinct().toList();
    if (like.isEmpty() || like.size() > MAX_TRACKS) {
      throw new InvalidRequestException("track", like, "must be 1 to " + MAX_TRACKS + " tracks");
    }
    if (unlike.size() > MAX_TRACKS) {
      throw new InvalidRequestException("unlike", unlike, "must be at most " + MAX_TRACKS);
    }
    if (!(agreement >= 0 && agreement <= 1)) {
      throw new InvalidRequestException("agreement", agreement, "must be within 0..1");
    }
  }
}
