package io.segue.sample;

import java.util.List;

/**
 * A person with a history.
 *
 * @param ordinal dense, from 0
 * @param id external
 * @param person what the file tells
 * @param home where the clock is read
 * @param tastes one to four
 * @param listens exact number of listens
 */
record SampleListener(
    int ordinal, String id, Person person, City home, List<Taste> tastes, int listens) {
  SampleListener {
    tastes = List.copyOf(tastes);
  }

  /**
   * What the file tells; the country is the home's.
   *
   * @param name not unique
   * @param age years, 13 to 85
   * @param gender {@code female}, {@code male} or {@code other}
   */
  record Person(String name, int age, String gender) {}
}
