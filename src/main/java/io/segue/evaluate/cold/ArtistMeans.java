package io.segue.evaluate.cold;

import io.segue.catalog.KeywordForm;
import io.segue.catalog.Track;
import io.segue.catalog.TrackId;
import io.segue.evaluate.metric.TrainProfile;
import io.segue.index.Fields;
import io.segue.index.View;
import io.segue.recommend.Evidence;
import io.segue.recommend.Taste;
import io.segue.retrieve.Scope;
import io.segue.retrieve.TrackFilter;
import io.segue.vector.Kernels;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Learned vectors, and for a track that training has not seen the mean of those of its artists'
 * other tracks; a track whose artists have none is never answered.
 *
 * @see <a href="https://arxiv.org/abs/2604.07090">ACARec 2026</a>
 */
final class ArtistMeans implements ColdRanking {
  private final View view;
  private final int[] docIds;
  private final float[][] vectors;

  ArtistMeans(View view, TrainProfile profile) {
    this.view = view;
    List<TrackId> tracks = IntStream.range(0, profile.tracks()).mapToObj(profile::id).toList();
    this.docIds = view.docIds(tracks);
    this.vectors = new float[docIds.length][0];
    int[] learned =
        IntStream.range(0, docIds.length)
            .filter(track -> docIds[track] >= 0 && profile.listeners(track) > 0)
            .toArray();
    float[][] own =
        view.vectors(Fields.CF, IntStream.of(learned).map(track -> docIds[track]).toArray());
    for (int i = 0; i < learned.length; i++) {
      vectors[learned[i]] = own[i];
    }
    Map<String, Mean> means = means(learned);
    for (int track = 0; track < docIds.length; track++) {
      if (profile.listeners(track) == 0 && docIds[track] >= 0) {
        vectors[track] = mean(means, artists(view.track(docIds[track])));
      }
    }
  }

  private static final class Mean {
    private float[] sum = new float[0];
    private int count;

    void add(float[] vector) {
      if (vector.length > 0) {
        sum = sum.length == 0 ? new float[vector.length] : sum;
        Kernels.axpy(1f, vector, 0, sum, 0, vector.length);
        count++;
      }
    }

    float[] vector() {
      float[] mean = new float[sum.length];
      if (count > 0) {
        Kernels.axpy(1f / count, sum, 0, mean, 0, sum.length);
      }
      return mean;
    }
  }

  @Override
  public String name() {
    return "artist mean";
  }

  @Override
  public List<TrackId> best(List<Evidence> history, TrackFilter filter, int limit) {
    List<Evidence> ascending =
        history.stream().sorted(Comparator.comparing(Evidence::track)).toList();
    int[] heard = view.docIds(ascending.stream().map(Evidence::track).toList());
    return Taste.of(view, ascending, heard)
        .cf()
        .map(listener -> best(listener, Scope.of(view, filter, heard), limit))
        .orElse(List.of());
  }

  private List<TrackId> best(float[] listener, Scope scope, int limit) {
    float[] scores = new float[docIds.length];
    List<Integer> known = new ArrayList<>();
    for (int track = 0; track < scores.length; track++) {
      if (vectors[track].length > 0 && scope.contains(docIds[track])) {
        scores[track] = Kernels.dot(listener, 0, vectors[track], 0, listener.length);
        known.add(track);
      }
    }
    return known.stream()
        .sorted(Comparator.comparingDouble(track -> -scores[track]))
        .limit(limit)
        .map(track -> view.id(docIds[track]))
        .toList();
  }

  private Map<String, Mean> means(int[] learned) {
    Map<String, Mean> means = new HashMap<>();
    for (int track : learned) {
      for (String artist : artists(view.track(docIds[track]))) {
        means.computeIfAbsent(artist, _ -> new Mean()).add(vectors[track]);
      }
    }
    return means;
  }

  private static float[] mean(Map<String, Mean> means, List<String> artists) {
    Mean mean = new Mean();
    artists.stream()
        .filter(means::containsKey)
        .forEach(artist -> mean.add(means.getOrDefault(artist, new Mean()).vector()));
    return mean.vector();
  }

  private static List<String> artists(Track track) {
    return track.artists().stream().map(KeywordForm::of).distinct().toList();
  }
}
