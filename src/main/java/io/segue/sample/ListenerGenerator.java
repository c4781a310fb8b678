package io.segue.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Makes listeners with long-tailed activity and tastes.
 *
 * <p>A taste starts from a scene drawn by its size, by nostalgia (scenes of one's youth), by
 * country and language, and mildly by gender. Two thirds of the tastes lie near their scene, a
 * quarter halfway to another scene, the rest anywhere. The weights of a listener's tastes drift:
 * the logarithm of each changes linearly over the two years, at its own speed, so one taste can
 * replace another.
 */
final class ListenerGenerator {
  private static final double COLD_SHARE = 0.09;
  private static final double ACTIVITY_SPREAD = 1.15;
  private static final double ACTIVITY_CEILING = 25;

  private final List<Scene> scenes;
  private final Lottery homes;
  private final List<City> cities;
  private final NameGrammar grammar;
  private final int thisYear;
  private final Dice dice;

  ListenerGenerator(List<Scene> scenes, NameGrammar grammar, int thisYear, Dice dice) {
    this.scenes = List.copyOf(scenes);
    this.grammar = grammar;
    this.thisYear = thisYear;
    this.dice = dice;
    cities = City.all();
    homes = Lottery.of(cities.size(), i -> cities.get(i).weight());
  }

  List<SampleListener> listeners(int count, int listens) {
    int[] activity = activity(count, listens);
    List<SampleListener> listeners = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      City home = cities.get(homes.draw(dice));
      int age = Math.min(85, 14 + (int) Math.abs(dice.normal(4, 17)));
      double gender = dice.uniform(0, 1);
      String word = gender < 0.47 ? "female" : gender < 0.95 ? "male" : "other";
      String name = grammar.person(home.language(), dice);
      String id = String.format(Locale.ROOT, "u%06d", i + 1);
      SampleListener.Person person = new SampleListener.Person(name, age, word);
      listeners.add(new SampleListener(i, id, person, home, tastes(person, home), activity[i]));
    }
    return List.copyOf(listeners);
  }

  private int[] activity(int count, int listens) {
    int[] cold = new int[count];
    double[] weights = new double[count];
    int coldSum = 0;
    for (int i = 0; i < count; i++) {
      cold[i] = i > 0 && dice.chance(COLD_SHARE) ? 1 + dice.below(5) : 0;
      coldSum += cold[i];
      double weight = Math.min(ACTIVITY_CEILING, dice.logNormal(ACTIVITY_SPREAD));
      weights[i] = cold[i] > 0 ? 0 : weight;
    }
    int warm = 0;
    for (int one : cold) {
      warm += one == 0 ? 1 : 0;
    }
    return withCold(cold, Shares.of(listens - coldSum - warm, 0, weights));
  }

  private static int[] withCold(int[] cold, int[] extra) {
    int[] activity = new int[cold.length];
    for (int i = 0; i < cold.length; i++) {
      activity[i] = (cold[i] > 0 ? cold[i] : 1) + extra[i];
    }
    return activity;
  }

  private List<Taste> tastes(SampleListener.Person person, City home) {
    Lottery liking = Lottery.of(scenes.size(), i -> liking(scenes.get(i), person, home));
    double kind = dice.uniform(0, 1);
    int count = kind < 0.2 ? 1 : kind < 0.6 ? 2 : kind < 0.87 ? 3 : 4;
    List<Taste> tastes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      tastes.add(taste(liking));
    }
    return tastes;
  }

  private Taste taste(Lottery liking) {
    Scene scene = scenes.get(liking.draw(dice));
    double kind = dice.uniform(0, 1);
    Position position =
        kind < 0.66
            ? scene.position()
            : kind < 0.91
                ? scene.position().towards(scenes.get(liking.draw(dice)).position(), 0.5)
                : Position.random(dice);
    return new Taste(
        position.near(0.3, dice),
        scene.mood().shifted(dice.normal(0, 0.12), dice.normal(0, 0.12)),
        dice.normal(0, 0.7),
        dice.normal(0, 1.5));
  }

  private double liking(Scene scene, SampleListener.Person person, City home) {
    int youth = thisYear - person.age() + 17;
    double years = (0.5 * (scene.firstYear() + scene.lastYear()) - youth) / 12;
    double nostalgia = 0.35 + 1 / (1 + years * years);
    double near =
        scene.city().country().equals(home.country())
            ? 4
            : scene.city().language().equals(home.language()) ? 1.8 : 1;
    double lean =
        switch (person.gender()) {
          case "female" -> 1 + 0.5 * scene.skew();
          case "male" -> 1 - 0.5 * scene.skew();
          default -> 1;
        };
    return StrictMath.sqrt(scene.weight()) * nostalgia * near * lean;
  }
}
