package io.segue.recommend.search;

import io.segue.catalog.Track;
import io.segue.index.Fields;
import io.segue.index.View;
import io.segue.recommend.Answer;
import io.segue.recommend.RankedTrack;
import io.segue.recommend.Signals;
import io.segue.recommend.Strategy;
import io.segue.retrieve.FilterQuery;
import io.segue.retrieve.search.Affinity;
import io.segue.retrieve.search.Facet;
import io.segue.retrieve.search.FacetCount;
import io.segue.retrieve.search.MatchedRanges;
import io.segue.retrieve.search.SearchText;
import io.segue.retrieve.search.TextHit;
import io.segue.retrieve.search.TextSearcher;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Full-text search as an answer. Thread-safe. */
public final class TextSearch {
  private static final int FACET_VALUES = 20;

  private final String profile;

  /** A search that names this profile in its answers. */
  public TextSearch(String profile) {
    this.profile = profile;
  }

  /** Tracks whose words match, from one view. */
  public SearchAnswer answer(View view, SearchRequest request) {
    Affinity affinity =
        request
            .extras()
            .listener()
            .map(whom -> Affinities.of(view, whom.history()))
            .orElse(Affinity.NONE);
    TextSearcher searcher =
        new TextSearcher(
            view,
            FilterQuery.of(request.filter()),
            new TextSearcher.Wish(SearchText.of(request.text()), affinity, request.today()));
    return new Found(view, request, searcher).answer(personal(request, affinity));
  }

  private static Optional<SearchAnswer.Personal> personal(
      SearchRequest request, Affinity affinity) {
    return request
        .extras()
        .listener()
        .map(whom ->
            new SearchAnswer.Personal(
                whom.id(), affinity.artists().size(), affinity.direction().isPresent()));
  }

  /** One search under way. */
  private final class Found {
    private final View view;
    private final SearchRequest request;
    private final TextSearcher searcher;
    private final long fingerprint;

    Found(View view, SearchRequest request, TextSearcher searcher) {
      this.view = view;
      this.request = request;
      this.searcher = searcher;
      this.fingerprint = fingerprint(view, request);
    }

    SearchAnswer answer(Optional<SearchAnswer.Personal> personal) {
      Optional<Cursor> from = request.extras().cursor().map(token -> Cursor.of(token, fingerprint));
      int passed = from.map(Cursor::rank).orElse(request.page().offset());
      int skipped = from.isPresent() ? 0 : passed;
      int wanted = skipped + request.page().limit();
      List<TextHit> all = searcher.hits(from.map(Cursor::after), wanted + 1);
      List<TextHit> hits = all.subList(Math.min(skipped, all.size()), Math.min(wanted, all.size()));
      List<RankedTrack> tracks = ranked(hits, passed);
      return new SearchAnswer(
          searcher.count(),
          new Answer(
              new Answer.Origin(view.generation().toString(), view.change(), profile),
              Strategy.TEXT,
              reason(personal),
              all.size() < wanted,
              request.page(),
              tracks),
          all.size() > wanted
              ? Optional.of(next(hits.getLast(), passed + hits.size()).token(fingerprint))
              : Optional.empty(),
          facets(),
          request.extras().highlight() ? highlights(tracks) : List.of(),
          personal);
    }

    private Cursor next(TextHit last, int rank) {
      return new Cursor(new TextSearcher.After(last.score(), view.id(last.docId())), rank);
    }

    private List<RankedTrack> ranked(List<TextHit> hits, int passed) {
      List<RankedTrack> tracks = new ArrayList<>();
      for (TextHit hit : hits) {
        Map<String, Double> parts = new LinkedHashMap<>();
        parts.put(Signals.TEXT, hit.text());
        parts.put(Signals.POPULARITY, hit.popularity());
        if (request.extras().listener().isPresent()) {
          parts.put("listener", hit.liking());
        }
        tracks.add(
            new RankedTrack(
                passed + tracks.size() + 1, hit.score(), parts, view.track(hit.docId())));
      }
      return tracks;
    }

    private String reason(Optional<SearchAnswer.Personal> personal) {
      return "tracks that match '"
          + request.text()
          + "'"
          + personal.map(whom -> ", with what " + whom.listener() + " likes lifted").orElse("");
    }

    private Map<String, List<FacetCount>> facets() {
      Map<String, List<FacetCount>> facets = new LinkedHashMap<>();
      for (Facet facet : request.extras().facets()) {
        facets.put(facet.key(), searcher.counts(facet, FACET_VALUES));
      }
      return facets;
    }

    private List<SearchAnswer.Highlight> highlights(List<RankedTrack> tracks) {
      MatchedRanges ranges = searcher.ranges();
      List<SearchAnswer.Highlight> highlights = new ArrayList<>();
      for (RankedTrack ranked : tracks) {
        Track track = ranked.track();
        highlights.add(
            new SearchAnswer.Highlight(
                ranges.in(Fields.TITLE, track.title()),
                track.artists().stream().map(artist -> ranges.in(Fields.ARTIST, artist)).toList(),
                track.album().map(album -> ranges.in(Fields.ALBUM, album)).orElse(List.of())));
      }
      return highlights;
    }
  }

  /** The same for the same request in the same generation. */
  private static long fingerprint(View view, SearchRequest request) {
    String whole =
        String.join(
            "\u0000",
            request.text(),
            request.filter().conditions().toString(),
            request.filter().excluded().stream().sorted().toList().toString(),
            request.extras().listener().map(SearchRequest.Whom::id).orElse(""),
            view.generation().toString());
    String reversed = new StringBuilder(whole).reverse().toString();
    return ((long) whole.hashCode() << Integer.SIZE) ^ (reversed.hashCode() & 0xffff_ffffL);
  }
}
