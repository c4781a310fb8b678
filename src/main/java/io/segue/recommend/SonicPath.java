package io.segue.recommend;

import io.segue.catalog.Track;
import io.segue.catalog.TrackId;
import io.segue.index.Fields;
import io.segue.index.View;
import io.segue.rerank.list.Directions;
import io.segue.rerank.list.Limit;
import io.segue.rerank.list.OneVersion;
import io.segue.retrieve.Candidate;
import io.segue.retrieve.Scope;
import io.segue.retrieve.TrackFilter;
import io.segue.retrieve.VectorQuery;
import io.segue.retrieve.VectorRetriever;
import io.segue.vector.Kernels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A path of tracks from one to another: waypoints on the straight line between their joint vectors,
 * candidates near each of them, and of all ways through these that never step back the one whose
 * tracks are nearest to their waypoints.
 *
 * <p>Progress is how far along the line a track's vector projects: 0 at the beginning, 1 at the
 * end. Every track on the path is further than the one before it. A path is shorter than asked for
 * if there are too few candidates in between.
 */
final class SonicPath {
  private static final int NEAR_WAYPOINT = 60;

  private final View view;
  private final Directions.Lengths lengths;
  private final float[] from;
  private final float[] to;

  private SonicPath(View view, Directions.Lengths lengths, float[] from, float[] to) {
    this.view = view;
    this.lengths = lengths;
    this.from = from;
    this.to = to;
  }

  /** Between two documents; empty if they have no kind of vector in common. */
  static Optional<SonicPath> between(View view, int from, int to) {
    Optional<float[]> learnedFrom = view.vector(Fields.CF_DIRECTION, from);
    Optional<float[]> learnedTo = view.vector(Fields.CF_DIRECTION, to);
    Optional<float[]> contentFrom = view.vector(Fields.CONTENT, from);
    Optional<float[]> contentTo = view.vector(Fields.CONTENT, to);
    Directions.Lengths lengths =
        new Directions.Lengths(
            learnedFrom.isPresent() ? learnedTo.map(row -> row.length).orElse(0) : 0,
            contentFrom.isPresent() ? contentTo.map(row -> row.length).orElse(0) : 0);
    Optional<float[]> start = joint(learnedFrom, contentFrom, lengths);
    Optional<float[]> end = joint(learnedTo, contentTo, lengths);
    return start.isPresent() && end.isPresent()
        ? Optional.of(new SonicPath(view, lengths, start.get(), end.get()))
        : Optional.empty();
  }

  /**
   * A track between the two ends.
   *
   * @param docId in the view
   * @param progress above 0 and below 1
   * @param nearness cosine with its waypoint
   */
  record Stop(int docId, double progress, double nearness) {}

  private static final class Passer {
    final int docId;
    final float[] vector;
    final double progress;
    final TrackId id;

    Passer(int docId, float[] vector, double progress, TrackId id) {
      this.docId = docId;
      this.vector = vector;
      this.progress = progress;
      this.id = id;
    }
  }

  /** At most {@code stops} tracks in between, in order of progress. */
  List<Stop> stops(TrackFilter filter, List<Track> ends, int stops) {
    Scope scope = Scope.of(view, filter);
    List<float[]> waypoints = new ArrayList<>();
    Set<Integer> near = new TreeSet<>();
    for (int i = 1; i <= stops; i++) {
      float[] waypoint = waypoint((float) i / (stops + 1));
      waypoints.add(waypoint);
      near.addAll(near(scope, waypoint));
    }
    List<Passer> passers = passers(near, ends);
    int length = Math.min(stops, passers.size());
    return length == 0 ? List.of() : best(passers, spread(waypoints, length));
  }

  private static Optional<float[]> joint(
      Optional<float[]> learned, Optional<float[]> content, Directions.Lengths lengths) {
    return Directions.joint(
        learned.filter(_ -> lengths.learned() > 0),
        content.filter(_ -> lengths.content() > 0),
        lengths);
  }

  private float[] waypoint(float share) {
    float[] point = new float[from.length];
    Kernels.axpy(1 - share, from, 0, point, 0, point.length);
    Kernels.axpy(share, to, 0, point, 0, point.length);
    return Kernels.direction(point).orElse(from);
  }

  /** Waypoints for fewer stops, taken evenly. */
  private static List<float[]> spread(List<float[]> waypoints, int length) {
    List<float[]> fewer = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      fewer.add(waypoints.get((int) ((i + 0.5) * waypoints.size() / length)));
    }
    return fewer;
  }

  private List<Integer> near(Scope scope, float[] waypoint) {
    List<Integer> docIds = new ArrayList<>();
    if (lengths.learned() > 0) {
      float[] part = Arrays.copyOfRange(waypoint, 0, lengths.learned());
      add(scope, new VectorQuery(Fields.CF_DIRECTION, part), docIds);
    }
    if (lengths.content() > 0) {
      float[] part = Arrays.copyOfRange(waypoint, lengths.learned(), waypoint.length);
      add(scope, new VectorQuery(Fields.CONTENT, part), docIds);
    }
    return docIds;
  }

  private static void add(Scope scope, VectorQuery query, List<Integer> docIds) {
    new VectorRetriever(query)
        .candidates(scope, NEAR_WAYPOINT).stream().map(Candidate::docId).forEach(docIds::add);
  }

  /** What lies strictly in between, one version of a recording, by progress. */
  private List<Passer> passers(Set<Integer> docIds, List<Track> ends) {
    List<Passer> passers = new ArrayList<>();
    for (int docId : docIds) {
      joint(view.vector(Fields.CF_DIRECTION, docId), view.vector(Fields.CONTENT, docId), lengths)
          .map(vector -> new Passer(docId, vector, progress(vector), view.id(docId)))
          .filter(passer -> passer.progress > 0 && passer.progress < 1)
          .ifPresent(passers::add);
    }
    passers.sort(
        Comparator.comparingDouble((Passer passer) -> passer.progress)
            .thenComparing(passer -> passer.id));
    List<Track> tracks = passers.stream().map(passer -> view.track(passer.docId)).toList();
    OneVersion versions = new OneVersion(tracks::get, ends);
    List<Passer> kept = new ArrayList<>();
    for (int i = 0; i < passers.size(); i++) {
      boolean isFurther = kept.isEmpty() || passers.get(i).progress > kept.getLast().progress;
      if (isFurther && versions.verdict(i) == Limit.Verdict.FITS) {
        versions.chosen(i);
        kept.add(passers.get(i));
      }
    }
    return kept;
  }

  private double progress(float[] vector) {
    double along = 0;
    double square = 0;
    for (int i = 0; i < from.length; i++) {
      double step = (double) to[i] - from[i];
      along += step * (vector[i] - from[i]);
      square += step * step;
    }
    return square == 0 ? 0 : along / square;
  }

  /** The ascending choice with the greatest sum of cosines, by dynamic programming. */
  private static List<Stop> best(List<Passer> passers, List<float[]> waypoints) {
    int stops = waypoints.size();
    int size = passers.size();
    double[][] sums = new double[stops][size];
    int[][] before = new int[stops][size];
    for (int stop = 0; stop < stops; stop++) {
      double most = stop == 0 ? 0 : Double.NEGATIVE_INFINITY;
      int most0 = -1;
      for (int i = 0; i < size; i++) {
        sums[stop][i] = most + cosine(waypoints.get(stop), passers.get(i).vector);
        before[stop][i] = most0;
        if (stop > 0 && sums[stop - 1][i] > most) {
          most = sums[stop - 1][i];
          most0 = i;
        }
      }
    }
    int at = 0;
    for (int i = 1; i < size; i++) {
      at = sums[stops - 1][i] > sums[stops - 1][at] ? i : at;
    }
    List<Stop> path = new ArrayList<>();
    for (int stop = stops - 1; stop >= 0; stop--) {
      Passer passer = passers.get(at);
      double nearness = cosine(waypoints.get(stop), passer.vector);
      path.addFirst(new Stop(passer.docId, passer.progress, nearness));
      at = before[stop][at];
    }
    return path;
  }

  private static double cosine(float[] a, float[] b) {
    return Kernels.dot(a, 0, b, 0, a.length);
  }
}
