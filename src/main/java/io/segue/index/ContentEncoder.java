package io.segue.index;

import io.segue.catalog.AudioFeature;
import io.segue.catalog.KeywordForm;
import io.segue.catalog.Track;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;

/**
 * What is known about a track as a unit vector of {@value #DIMENSION} floats, compared by cosine.
 *
 * <p>Four blocks, each scaled to its own length before the whole is: audio features (tempo as an
 * angle of its octave, so that half and double tempo are near), era, labels (genres and tags), and
 * artists. Labels and artists are random projections: each word has a fixed random sign pattern,
 * and a block is the sum over its words. An unknown block is zero. Deterministic, without training.
 *
 * @see <a href="https://doi.org/10.1016/S0022-0000(03)00025-4">Achlioptas 2003, database-friendly
 *     random projections</a>
 */
public final class ContentEncoder {
  /** Length of the vector. */
  public static final int DIMENSION = 128;

  private static final int AUDIO = 12;
  private static final int ERA = 4;
  private static final int LABELS = 48;
  private static final int ARTISTS = DIMENSION - AUDIO - ERA - LABELS;
  private static final float AUDIO_LENGTH = 1f;
  private static final float ERA_LENGTH = 0.5f;
  private static final float LABELS_LENGTH = 1f;
  private static final float ARTISTS_LENGTH = 1f;

  private ContentEncoder() {}

  /** A block of the vector: inner products of blocks add up to that of the whole. */
  public enum Block {
    SOUND(0, AUDIO),
    ERA(AUDIO, ContentEncoder.ERA),
    LABELS(AUDIO + ContentEncoder.ERA, ContentEncoder.LABELS),
    ARTISTS(AUDIO + ContentEncoder.ERA + ContentEncoder.LABELS, ContentEncoder.ARTISTS);

    private final int offset;
    private final int length;

    Block(int offset, int length) {
      this.offset = offset;
      this.length = length;
    }

    /** The block's part of the inner product of two content vectors. */
    public double product(float[] a, float[] b) {
      double sum = 0;
      for (int i = offset; i < offset + length; i++) {
        sum += (double) a[i] * b[i];
      }
      return sum;
    }
  }

  /** The track's unit vector, or empty if nothing about its content is known. */
  public static Optional<float[]> encode(Track track) {
    float[] vector = new float[DIMENSION];
    audio(track, vector);
    scale(vector, 0, AUDIO, AUDIO_LENGTH);
    track.released().ifPresent(date -> era(date.year(), vector));
    scale(vector, AUDIO, ERA, ERA_LENGTH);
    List<String> labels = new ArrayList<>(track.genres());
    labels.addAll(track.tags());
    project(labels, vector, AUDIO + ERA, LABELS);
    scale(vector, AUDIO + ERA, LABELS, LABELS_LENGTH);
    project(track.artists(), vector, AUDIO + ERA + LABELS, ARTISTS);
    scale(vector, AUDIO + ERA + LABELS, ARTISTS, ARTISTS_LENGTH);
    return scale(vector, 0, DIMENSION, 1f) ? Optional.of(vector) : Optional.empty();
  }

  /** Centred on what is usual, so that the cosine of two ordinary tracks is near zero. */
  private static void audio(Track track, float[] vector) {
    vector[0] = centred(track, AudioFeature.DANCEABILITY, 0.6, 0.17);
    vector[1] = centred(track, AudioFeature.ENERGY, 0.63, 0.24);
    vector[2] = centred(track, AudioFeature.LOUDNESS, -8, 4.5);
    vector[3] = centred(track, AudioFeature.SPEECHINESS, 0.09, 0.1);
    vector[4] = centred(track, AudioFeature.ACOUSTICNESS, 0.3, 0.32);
    vector[5] = centred(track, AudioFeature.INSTRUMENTALNESS, 0.15, 0.3);
    vector[6] = 0.5f * centred(track, AudioFeature.LIVENESS, 0.19, 0.16);
    vector[7] = centred(track, AudioFeature.VALENCE, 0.48, 0.25);
    vector[8] = 0.5f * centred(track, AudioFeature.TEMPO, 120, 29);
    vector[9] = 0.3f * centred(track, AudioFeature.MODE, 0.6, 0.5);
    OptionalDouble tempo = track.features().value(AudioFeature.TEMPO);
    if (tempo.isPresent() && tempo.getAsDouble() > 0) {
      double octave = 2 * Math.PI * Math.log(tempo.getAsDouble() / 100) / Math.log(2);
      vector[10] = (float) (0.5 * StrictMath.cos(octave));
      vector[11] = (float) (0.5 * StrictMath.sin(octave));
    }
  }

  private static float centred(Track track, AudioFeature feature, double mean, double spread) {
    OptionalDouble value = track.features().value(feature);
    if (value.isEmpty()) {
      return 0;
    }
    return (float) Math.clamp((value.getAsDouble() - mean) / spread, -3, 3);
  }

  /** A point on a slow and on a fast circle of years: near years are near, far years are not. */
  private static void era(int year, float[] vector) {
    double slow = 2 * Math.PI * (year - 1950) / 160;
    double fast = 2 * Math.PI * (year - 1950) / 40;
    vector[AUDIO] = (float) StrictMath.cos(slow);
    vector[AUDIO + 1] = (float) StrictMath.sin(slow);
    vector[AUDIO + 2] = (float) (0.5 * StrictMath.cos(fast));
    vector[AUDIO + 3] = (float) (0.5 * StrictMath.sin(fast));
  }

  private static void project(List<String> words, float[] vector, int offset, int length) {
    for (String word : words) {
      SplittableRandom signs = new SplittableRandom(hash(KeywordForm.of(word)));
      long bits = signs.nextLong();
      for (int i = 0; i < length; i++) {
        vector[offset + i] += (bits >>> i & 1) == 0 ? -1 : 1;
      }
    }
  }

  /** FNV-1a over UTF-16 units: the same on every platform and release. */
  private static long hash(String word) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < word.length(); i++) {
      hash = (hash ^ word.charAt(i)) * 0x100000001b3L;
    }
    return hash;
  }

  /** Scales one block to {@code target} length; false if it is zero. */
  private static boolean scale(float[] vector, int offset, int length, float target) {
    double square = 0;
    for (int i = offset; i < offset + length; i++) {
      square += (double) vector[i] * vector[i];
    }
    if (square == 0) {
      return false;
    }
    double factor = target / Math.sqrt(square);
    for (int i = offset; i < offset + length; i++) {
      vector[i] *= (float) factor;
    }
    return true;
  }
}
