package io.segue.sample;

import java.util.List;

/**
 * A city in an era, with the styles that met there; what listeners follow rather than genre labels.
 *
 * @param city where
 * @param firstYear of the era
 * @param lastYear of the era, inclusive
 * @param styles two or three of different genres, the main one first
 * @param position centre in taste space, only partly due to the main genre
 * @param mood how its music tends to feel
 * @param skew -1 to 1, which listeners by gender it draws
 * @param weight relative number of artists
 */
record Scene(
    City city,
    int firstYear,
    int lastYear,
    List<Style> styles,
    Position position,
    Mood mood,
    double skew,
    double weight) {
  Scene {
    styles = List.copyOf(styles);
  }
}
