package io.segue.evaluate.search;

import io.segue.catalog.Track;
import io.segue.evaluate.statistic.Bootstrap;
import io.segue.evaluate.statistic.Scores;
import io.segue.index.TextWords;
import io.segue.index.View;
import io.segue.recommend.Page;
import io.segue.recommend.RankedTrack;
import io.segue.recommend.search.SearchRequest;
import io.segue.recommend.search.TextSearch;
import io.segue.retrieve.TrackFilter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Asks for known tracks as people type, with the code that answers requests.
 *
 * <p>A hit is the track itself, or one with the same words in the title and the same artists: many
 * catalogues have a recording under several ids. The reciprocal rank is 0 beyond rank {@value
 * #DEPTH}.
 */
public final class SearchEvaluation {
  /** Ranks that are looked at. */
  public static final int DEPTH = 50;

  private static final List<String> METRICS = List.of("mrr", "hit@1", "hit@10");
  private static final int LONGEST = SearchRequest.MAX_TEXT;

  private final View view;
  private final TextSearch search;
  private final LocalDate today;
  private final long seed;

  /** An evaluation in one view; the seed decides about slips and intervals. */
  public SearchEvaluation(View view, TextSearch search, LocalDate today, long seed) {
    this.view = view;
    this.search = search;
    this.today = today;
    this.seed = seed;
  }

  /** A query with the rank of its track, 0 if it was not found. */
  public record Asked(Track track, String query, int rank) {}

  /** Asks for every track in one way; {@code each} is told of each query. */
  public KindFigures measure(QueryKind kind, List<Track> tracks, Consumer<Asked> each) {
    List<double[]> rows = new ArrayList<>();
    for (Track track : tracks) {
      SplittableRandom random = new SplittableRandom(seed ^ track.id().value().hashCode());
      Optional<String> query = kind.query(track, random);
      if (query.isPresent() && query.get().length() <= LONGEST && !query.get().isBlank()) {
        int rank = rank(track, query.get());
        each.accept(new Asked(track, query.get(), rank));
        rows.add(
            new double[] {
              rank == 0 ? 0 : 1.0 / rank, rank == 1 ? 1 : 0, rank >= 1 && rank <= 10 ? 1 : 0
            });
      }
    }
    Scores scores = new Scores(METRICS, rows.toArray(double[][]::new));
    return new KindFigures(
        kind, rows.size(), scores.means(), Bootstrap.usual(seed).intervals(scores));
  }

  private int rank(Track wanted, String query) {
    SearchRequest request =
        new SearchRequest(
            query, TrackFilter.NONE, new Page(0, DEPTH), SearchRequest.Extras.NONE, today);
    for (RankedTrack ranked : search.answer(view, request).answer().tracks()) {
      if (isSame(wanted, ranked.track())) {
        return ranked.rank();
      }
    }
    return 0;
  }

  private static boolean isSame(Track wanted, Track found) {
    return found.id().equals(wanted.id())
        || (TextWords.whole(found.title()).equals(TextWords.whole(wanted.title()))
            && artists(found).equals(artists(wanted)));
  }

  private static Set<String> artists(Track track) {
    return track.artists().stream()
        .map(TextWords::whole)
        .collect(Collectors.toCollection(HashSet::new));
  }
}
