package io.segue.recommend;

import io.segue.index.View;
import io.segue.retrieve.Candidate;
import io.segue.retrieve.TextRetriever;
import io.segue.retrieve.TrackFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Full-text search as an answer. */
final class TextSearch {
  private static final int MAX_TEXT = 500;

  private final View view;
  private final String profile;

  TextSearch(View view, String profile) {
    this.view = view;
    this.profile = profile;
  }

  SearchAnswer answer(String text, TrackFilter filter, Page page) {
    if (text.isBlank()) {
      throw new InvalidRequestException("q", "'" + text + "'", "must not be blank");
    }
    if (text.length() > MAX_TEXT) {
      throw new InvalidRequestException(
          "q", text.length() + " characters", "must have at most " + MAX_TEXT + " characters");
    }
    TextRetriever retriever = new TextRetriever(text);
    List<Candidate> hits = retriever.candidates(view, filter, page.end());
    List<RankedTrack> tracks = new ArrayList<>();
    for (int i = page.offset(); i < hits.size(); i++) {
      Candidate hit = hits.get(i);
      tracks.add(
          new RankedTrack(
              i + 1,
              hit.score(),
              Map.of(Signals.TEXT, (double) hit.score()),
              view.track(hit.docId())));
    }
    Answer answer =
        new Answer(
            new Answer.Origin(view.generation().toString(), view.change(), profile),
            Strategy.TEXT,
            "tracks that match '" + text + "'",
            hits.size() < page.end(),
            page,
            tracks);
    return new SearchAnswer(retriever.count(view, filter), answer);
  }
}
