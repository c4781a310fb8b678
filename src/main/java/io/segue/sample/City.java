package io.segue.sample;

import java.util.List;

/**
 * Where scenes and listeners live.
 *
 * @param name as written there, in Latin letters
 * @param country ISO 3166 code
 * @param language key of {@code words.csv}
 * @param utcOffsetHours fixed, without summer time
 * @param weight relative number of artists and listeners
 */
record City(String name, String country, String language, int utcOffsetHours, double weight) {
  static List<City> all() {
    return ResourceTable.rows("cities.csv").stream()
        .map(row ->
            new City(
                row.getField("city"),
                row.getField("country"),
                row.getField("language"),
                Integer.parseInt(row.getField("utc_offset")),
                Double.parseDouble(row.getField("weight"))))
        .toList();
  }
}
