package io.segue.recommend;

/**
 * How a radio moves.
 *
 * @param drift 0 (stays at its seeds) to 1 (follows what it played last)
 * @param flow 0 to 1: how much tempo and key of one track decide about the next
 * @param artistSpacing tracks between two of one artist, 0 to {@value #MAX_SPACING}
 */
public record RadioOptions(double drift, double flow, int artistSpacing) {
  /** The widest spacing: what a station remembers, less a block. */
  public static final int MAX_SPACING = Station.RECENT - Radio.BLOCK;
}
