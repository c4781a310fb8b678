package io.segue.sample;

/**
 * Who makes tracks.
 *
 * @param ordinal dense, from 0
 * @param name unique
 * @param scene where it belongs
 * @param position in taste space, near the scene's or between two scenes
 * @param character offset of energy and valence from the style's means, each around 0
 * @param appeal relative number of listens among equals in taste, long-tailed
 * @param career years of releases
 * @param tracks how many it has
 */
record Artist(
    int ordinal,
    String name,
    Scene scene,
    Position position,
    Mood character,
    double appeal,
    Career career,
    int tracks) {

  /**
   * Years of releases.
   *
   * @param firstYear of the first release
   * @param lastYear of the last, not before the first
   */
  record Career(int firstYear, int lastYear) {}
}
