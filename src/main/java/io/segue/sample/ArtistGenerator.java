package io.segue.sample;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * Makes artists with unique names, Zipf-like appeal with lognormal noise, and a share of the
 * tracks.
 */
final class ArtistGenerator {
  private static final double ZIPF_EXPONENT = 1.0;
  private static final int NAME_ATTEMPTS = 20;

  private final List<Scene> scenes;
  private final NameGrammar grammar;
  private final int thisYear;
  private final Dice dice;
  private final Set<String> names = new HashSet<>();

  ArtistGenerator(List<Scene> scenes, NameGrammar grammar, int thisYear, Dice dice) {
    this.scenes = List.copyOf(scenes);
    this.grammar = grammar;
    this.thisYear = thisYear;
    this.dice = dice;
  }

  List<Artist> artists(SampleSize size) {
    double[] appeals = appeals(size.artists());
    double[] diligence = new double[appeals.length];
    for (int i = 0; i < diligence.length; i++) {
      diligence[i] = StrictMath.pow(appeals[i], 0.25) * dice.logNormal(0.6);
    }
    int[] tracks = Shares.of(size.tracks(), 1, diligence);
    Lottery lottery = Lottery.of(scenes.size(), i -> scenes.get(i).weight());
    List<Artist> artists = new ArrayList<>();
    for (int i = 0; i < appeals.length; i++) {
      Scene scene = scenes.get(lottery.draw(dice));
      artists.add(
          new Artist(
              i,
              name(scene),
              scene,
              position(scene),
              new Mood(dice.normal(0, 0.08), dice.normal(0, 0.10)),
              appeals[i],
              career(scene, i == 0),
              tracks[i]));
    }
    return List.copyOf(artists);
  }

  private double[] appeals(int count) {
    // Sorting random keys shuffles the ranks, so that an early artist is not a famous one.
    TreeMap<Double, Integer> shuffled = new TreeMap<>();
    while (shuffled.size() < count) {
      shuffled.put(dice.uniform(0, 1), shuffled.size());
    }
    double[] appeals = new double[count];
    int rank = 1;
    for (int artist : shuffled.values()) {
      appeals[artist] = StrictMath.pow(rank++, -ZIPF_EXPONENT) * dice.logNormal(0.6);
    }
    return appeals;
  }

  private Position position(Scene scene) {
    Position home = scene.position();
    if (dice.chance(0.15)) {
      home = home.towards(dice.pick(scenes).position(), 0.5);
    }
    return home.near(0.45, dice);
  }

  /** The veteran's whole career lies before any listening, so that there is always music. */
  private Artist.Career career(Scene scene, boolean veteran) {
    int latest = veteran ? thisYear - 12 : dice.chance(0.08) ? thisYear - 1 : thisYear - 3;
    int within = scene.firstYear() + dice.below(scene.lastYear() - scene.firstYear() + 1);
    int first = Math.min(within, latest);
    int years = 1 + (int) Math.abs(dice.normal(0, 12));
    return new Artist.Career(first, Math.min(veteran ? thisYear - 4 : thisYear, first + years));
  }

  private String name(Scene scene) {
    String language = dice.chance(0.15) ? "en" : scene.city().language();
    String name = grammar.artist(language, dice);
    for (int i = 0; i < NAME_ATTEMPTS && names.contains(name); i++) {
      name = grammar.artist(language, dice);
    }
    String unique = name;
    for (int i = 2; !names.add(unique); i++) {
      unique = name + " (" + scene.city().name() + (i == 2 ? ")" : " " + i + ")");
    }
    return unique;
  }
}
