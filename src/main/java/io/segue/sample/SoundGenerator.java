package io.segue.sample;

import io.segue.catalog.AudioFeature;
import io.segue.catalog.AudioFeatures;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Makes audio features from a style's profile, the artist's character and a trace of its place in
 * taste space; shares are logit-normal around the mean.
 */
final class SoundGenerator {
  private static final double SPREAD = 0.55;

  private final Dice dice;

  SoundGenerator(Dice dice) {
    this.dice = dice;
  }

  AudioFeatures studio(Style style, Artist artist) {
    Map<AudioFeature, Double> sound = new EnumMap<>(AudioFeature.class);
    for (AudioFeature feature :
        List.of(
            AudioFeature.DANCEABILITY,
            AudioFeature.SPEECHINESS,
            AudioFeature.INSTRUMENTALNESS,
            AudioFeature.ACOUSTICNESS)) {
      sound.put(feature, share(style.mean(feature)));
    }
    Mood character = artist.character();
    double lean = 0.10 * artist.position().axis(0);
    sound.put(
        AudioFeature.ENERGY, share(style.mean(AudioFeature.ENERGY) + character.energy() + lean));
    double light = 0.12 * artist.position().axis(1);
    sound.put(
        AudioFeature.VALENCE,
        share(style.mean(AudioFeature.VALENCE) + character.valence() + light));
    sound.put(AudioFeature.LIVENESS, share(0.14));
    putRhythmAndPitch(sound, style);
    return new AudioFeatures(sound);
  }

  private void putRhythmAndPitch(Map<AudioFeature, Double> sound, Style style) {
    double loudness = dice.normal(style.mean(AudioFeature.LOUDNESS), 2.2);
    sound.put(AudioFeature.LOUDNESS, rounded(Math.clamp(loudness, -45, -0.5)));
    sound.put(AudioFeature.KEY, (double) dice.below(12));
    sound.put(AudioFeature.MODE, dice.chance(style.mean(AudioFeature.MODE)) ? 1.0 : 0.0);
    sound.put(AudioFeature.TIME_SIGNATURE, dice.chance(style.waltzShare()) ? 3.0 : 4.0);
    TempoMode hump =
        style
            .tempos()
            .get(Lottery.of(style.tempos().size(), i -> style.tempos().get(i).share()).draw(dice));
    double bpm = dice.normal(hump.bpm(), hump.deviation());
    sound.put(AudioFeature.TEMPO, rounded(Math.clamp(bpm, 40, 230)));
  }

  AudioFeatures live(AudioFeatures studio) {
    Map<AudioFeature, Double> sound = new EnumMap<>(studio.values());
    sound.put(AudioFeature.LIVENESS, share(0.82));
    sound.compute(
        AudioFeature.ENERGY, (key, energy) -> share(energy == null ? 0.5 : energy + 0.06));
    sound.compute(AudioFeature.TEMPO, (key, bpm) -> rounded((bpm == null ? 120 : bpm) * 1.03));
    return new AudioFeatures(sound);
  }

  AudioFeatures acoustic(AudioFeatures studio) {
    Map<AudioFeature, Double> sound = new EnumMap<>(studio.values());
    sound.put(AudioFeature.ACOUSTICNESS, share(0.9));
    sound.compute(
        AudioFeature.ENERGY, (key, energy) -> share(0.5 * (energy == null ? 0.5 : energy)));
    return new AudioFeatures(sound);
  }

  private double share(double mean) {
    double safe = Math.clamp(mean, 0.02, 0.98);
    double logit = StrictMath.log(safe / (1 - safe)) + dice.normal(0, SPREAD);
    return rounded(1 / (1 + StrictMath.exp(-logit)));
  }

  private static double rounded(double value) {
    return StrictMath.rint(value * 1000) / 1000;
  }
}
