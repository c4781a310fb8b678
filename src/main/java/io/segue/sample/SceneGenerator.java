package io.segue.sample;

import io.segue.catalog.AudioFeature;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes scenes: a city, an era, two or three styles of different genres.
 *
 * <p>A scene's place in taste space leans towards its main genre's but is mostly its own, so that
 * two scenes of one genre may have nothing in common and two of different genres may share
 * listeners.
 */
final class SceneGenerator {
  private static final double OWN_SHARE = 0.85;
  private static final int FIRST_ERA = 1962;

  private final List<Style> styles;
  private final List<City> cities;
  private final int thisYear;
  private final Dice dice;
  private final Map<String, Position> genrePositions = new HashMap<>();

  SceneGenerator(List<Style> styles, List<City> cities, int thisYear, Dice dice) {
    this.styles = List.copyOf(styles);
    this.cities = List.copyOf(cities);
    this.thisYear = thisYear;
    this.dice = dice;
    for (Style style : styles) {
      genrePositions.computeIfAbsent(style.genre(), genre -> Position.random(dice));
    }
  }

  List<Scene> scenes(int count) {
    double total = cities.stream().mapToDouble(City::weight).sum();
    double step = total / count;
    double next = dice.uniform(0, step);
    List<Scene> scenes = new ArrayList<>();
    double passed = 0;
    // Equal steps along the weights give every language its part, however few scenes there are.
    for (City city : cities) {
      passed += city.weight();
      for (; next < passed && scenes.size() < count; next += step) {
        scenes.add(scene(city));
      }
    }
    return List.copyOf(scenes);
  }

  private Scene scene(City city) {
    List<Style> played = stylesOfOneScene();
    Style main = played.getFirst();
    int earliest = Math.max(FIRST_ERA, main.since());
    int first = earliest + (int) (dice.uniform(0, 1) * Math.max(1, thisYear - 5 - earliest));
    Position own = Position.random(dice);
    return new Scene(
        city,
        first,
        Math.min(thisYear, first + 6 + dice.below(14)),
        played,
        genrePositions.getOrDefault(main.genre(), own).towards(own, OWN_SHARE),
        new Mood(main.mean(AudioFeature.ENERGY), main.mean(AudioFeature.VALENCE))
            .shifted(dice.normal(0, 0.12), dice.normal(0, 0.12)),
        dice.uniform(-1, 1),
        city.weight() * dice.logNormal(0.5));
  }

  private List<Style> stylesOfOneScene() {
    List<Style> played = new ArrayList<>(List.of(dice.pick(styles)));
    while (played.size() < 2 || (played.size() < 3 && dice.chance(0.6))) {
      Style other = dice.pick(styles);
      if (played.stream().noneMatch(style -> style.genre().equals(other.genre()))) {
        played.add(other);
      }
    }
    return played;
  }
}
