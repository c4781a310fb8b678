package io.segue.retrieve;

import io.segue.index.View;
import io.segue.retrieve.search.Affinity;
import io.segue.retrieve.search.SearchText;
import io.segue.retrieve.search.TextSearcher;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The tracks whose text matches best. */
public final class TextRetriever implements Retriever {
  private final TextSearcher.Wish wish;

  /** A retriever for one text; a text without any word finds nothing. */
  public TextRetriever(String text, LocalDate today) {
    this.wish = new TextSearcher.Wish(SearchText.of(text), Affinity.NONE, today);
  }

  @Override
  public List<Candidate> candidates(View view, TrackFilter filter, int limit) {
    return new TextSearcher(view, FilterQuery.of(filter), wish)
        .hits(Optional.empty(), limit).stream()
            .map(hit -> new Candidate(hit.docId(), hit.score()))
            .toList();
  }
}
