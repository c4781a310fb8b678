package io.segue.rerank.list;

import io.segue.catalog.Track;
import io.segue.index.View;
import io.segue.rerank.Arranged;
import io.segue.rerank.FusedRanking;
import io.segue.rerank.ListStage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Makes the list of a recommendation: rotation, diversity and calibration, caps, versions, in this
 * order. Preferences weigh the first {@value #WINDOW} ranks; caps and versions look as deep as they
 * need, so a list is short only if nothing more matches. Thread-safe.
 */
public final class ListMaker implements ListStage {
  static final int WINDOW = 500;
  private static final int STEP = 64;

  private final ListOptions options;
  private final Circumstances circumstances;

  /**
   * What a list depends on beside its ranking.
   *
   * @param rotation if the order is to change with time
   * @param mix the listener's own, to calibrate to; empty for no wish
   * @param seeds of whose recordings no version is listed
   */
  public record Circumstances(
      Optional<Rotation> rotation, Map<String, Double> mix, List<Track> seeds) {
    /** None. */
    public static final Circumstances NONE =
        new Circumstances(Optional.empty(), Map.of(), List.of());

    public Circumstances {
      mix = new TreeMap<>(mix);
      seeds = List.copyOf(seeds);
    }
  }

  public ListMaker(ListOptions options, Circumstances circumstances) {
    this.options = options;
    this.circumstances = circumstances;
  }

  @Override
  public Arranged arrange(FusedRanking ranking, View view, int depth) {
    Shelf shelf = new Shelf(ranking, view);
    boolean isReordered = options.hasPreferences() || circumstances.rotation().isPresent();
    int known = shelf.grow(isReordered ? WINDOW : STEP);
    circumstances.rotation().ifPresent(shelf::rotate);
    ListBuilder builder = new ListBuilder(preferences(shelf), limits(shelf));
    int from = 0;
    int window = WINDOW;
    while (known > from) {
      builder.add(from, known, window, depth);
      from = known;
      window = 0;
      known = builder.size() < depth ? shelf.grow(STEP) : known;
    }
    return arranged(shelf, builder);
  }

  private static Arranged arranged(Shelf shelf, ListBuilder builder) {
    Arranged arranged = new Arranged();
    builder.list().forEach(candidate -> arranged.add(shelf.fused(candidate)));
    for (ListBuilder.Drop drop : builder.dropped()) {
      arranged.drop(
          new Arranged.Dropped(
              shelf.fused(drop.candidate()).docId(),
              drop.by().reason(),
              drop.by().rivals(drop.candidate()).stream()
                  .map(rival -> shelf.fused(rival).docId())
                  .toList()));
    }
    return arranged;
  }

  private List<Preference> preferences(Shelf shelf) {
    List<Preference> preferences = new ArrayList<>();
    if (!options.hasPreferences()) {
      return preferences;
    }
    double diversity = options.diversity();
    preferences.add(new Relevance(shelf.scores(), (1 - diversity) * (1 - options.calibration())));
    if (diversity > 0) {
      Directions directions = shelf.directions();
      preferences.add(
          switch (options.diversifier()) {
            case MMR -> new MarginalRelevance(directions, diversity);
            case DPP -> new Determinant(directions, diversity);
          });
    }
    if (options.calibration() > 0) {
      preferences.add(
          switch (options.mix()) {
            case GENRE ->
                new Calibration(circumstances.mix(), shelf::genres, options.calibration());
            case POPULARITY ->
                new Calibration(circumstances.mix(), shelf::strata, options.calibration());
          });
    }
    return preferences;
  }

  private List<Limit> limits(Shelf shelf) {
    List<Limit> limits = new ArrayList<>();
    options
        .caps()
        .perArtist()
        .ifPresent(most -> limits.add(new MostPerName("artist_cap", shelf::artists, most)));
    options
        .caps()
        .perAlbum()
        .ifPresent(most -> limits.add(new MostPerName("album_cap", shelf::albums, most)));
    if (options.isOneVersion()) {
      limits.add(new OneVersion(shelf::track, circumstances.seeds()));
    }
    return limits;
  }
}
