package io.segue.sample;

import io.segue.catalog.AudioFeature;
import io.segue.catalog.AudioFeatures;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the published catalogue makes of the truth: gaps, wrong labels, measuring errors. */
final class Blemishes {
  private static final List<AudioFeature> MEASURED =
      List.of(
          AudioFeature.DANCEABILITY,
          AudioFeature.ENERGY,
          AudioFeature.SPEECHINESS,
          AudioFeature.ACOUSTICNESS,
          AudioFeature.INSTRUMENTALNESS,
          AudioFeature.LIVENESS,
          AudioFeature.VALENCE);

  private final List<Style> styles;
  private final Dice dice;

  Blemishes(List<Style> styles, Dice dice) {
    this.styles = List.copyOf(styles);
    this.dice = dice;
  }

  /** Genre and subgenre; either may be empty, both may be another style's. */
  List<String> labels(Style truth) {
    Style told = dice.chance(0.06) ? dice.pick(styles) : truth;
    String genre = dice.chance(0.07) ? "" : told.genre();
    return List.of(genre, dice.chance(0.15) ? "" : told.name());
  }

  /** A full date, a month, a year or nothing. */
  String date(LocalDate truth) {
    double kind = dice.uniform(0, 1);
    int shown = kind < 0.08 ? 0 : kind < 0.16 ? 4 : kind < 0.2 ? 7 : 10;
    return truth.toString().substring(0, shown);
  }

  /** The text, or nothing in that share of the cases. */
  String gap(double share, String text) {
    return dice.chance(share) ? "" : text;
  }

  /** With measuring errors, among them half and double tempo; 15 % are unknown. */
  AudioFeatures measured(AudioFeatures truth) {
    if (dice.chance(0.15)) {
      return AudioFeatures.UNKNOWN;
    }
    Map<AudioFeature, Double> sound = new EnumMap<>(truth.values());
    for (AudioFeature feature : MEASURED) {
      double noisy = truth.value(feature).orElse(0) + dice.normal(0, 0.05);
      sound.put(feature, StrictMath.rint(Math.clamp(noisy, 0.0, 1.0) * 1000) / 1000);
    }
    double bpm = truth.value(AudioFeature.TEMPO).orElse(120);
    double octave = dice.uniform(0, 1);
    double heard = octave < 0.03 && bpm > 90 ? bpm / 2 : octave > 0.97 && bpm < 110 ? bpm * 2 : bpm;
    sound.put(AudioFeature.TEMPO, StrictMath.rint(heard * 1000) / 1000);
    return new AudioFeatures(sound);
  }

  /** Zero to five words about place, time, style and mood, now and then an irrelevant one. */
  List<String> tags(SampleTrack track) {
    List<String> tags = new ArrayList<>();
    if (dice.chance(0.25)) {
      return tags;
    }
    Scene scene = track.lead().scene();
    addSometimes(tags, 0.3, scene.city().name().toLowerCase(Locale.ROOT));
    addSometimes(tags, 0.4, track.release().date().getYear() / 10 * 10 + "s");
    addSometimes(tags, 0.4, dice.pick(scene.styles()).name());
    addSometimes(tags, 0.6, moodWord(track.mood()));
    addSometimes(
        tags,
        0.15,
        dice.pick(
            List.of("seen live", "favourites", "road trip", "to check", "vinyl", "2 listen")));
    return tags.isEmpty() ? List.of(track.style().name()) : tags;
  }

  private void addSometimes(List<String> tags, double chance, String tag) {
    if (dice.chance(chance) && !tags.contains(tag)) {
      tags.add(tag);
    }
  }

  private String moodWord(Mood mood) {
    boolean glad = mood.valence() > 0.5;
    List<String> words =
        mood.energy() > 0.55
            ? glad ? List.of("upbeat", "party", "feel good") : List.of("dark", "intense", "night")
            : glad
                ? List.of("mellow", "sunny", "warm")
                : List.of("melancholy", "calm", "rainy day");
    return dice.pick(words);
  }
}
