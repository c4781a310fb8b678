package io.segue.index;

import io.segue.catalog.KeywordForm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.BoostAttribute;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;

/** The different values of the text properties of a view, in their {@link KeywordForm}. */
public final class Keywords {
  /** Shorter texts must be written exactly. */
  private static final int FUZZY_FROM = 4;

  /** From this length on two errors are forgiven, below it one. */
  private static final int TWO_ERRORS_FROM = 8;

  private final View view;

  public Keywords(View view) {
    this.view = view;
  }

  /** How many tracks have this value; may count tracks that were changed or are gone. */
  public int tracks(FilterField field, String text) {
    try {
      return view.searcher()
          .getIndexReader()
          .docFreq(new Term(Fields.exact(field), KeywordForm.of(text)));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * The value nearest to a text by insertions, deletions, replacements and swaps of characters, at
   * most two; among equally near ones that of most tracks, then the first in order. Empty if there
   * is none, or the text is too short for errors.
   */
  public Optional<String> nearest(FilterField field, String text) {
    String form = KeywordForm.of(text);
    int length = form.codePointCount(0, form.length());
    if (length < FUZZY_FROM) {
      return Optional.empty();
    }
    try {
      Terms terms = MultiTerms.getTerms(view.searcher().getIndexReader(), Fields.exact(field));
      return terms == null
          ? Optional.empty()
          : nearest(terms, new Term(Fields.exact(field), form), length < TWO_ERRORS_FROM ? 1 : 2);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Optional<String> nearest(Terms terms, Term wanted, int errors) throws IOException {
    FuzzyTermsEnum near = new FuzzyTermsEnum(terms, wanted, errors, 0, true);
    BoostAttribute nearness = near.attributes().addAttribute(BoostAttribute.class);
    Optional<String> best = Optional.empty();
    float bestNearness = 0;
    int mostTracks = 0;
    for (BytesRef term = near.next(); term != null; term = near.next()) {
      if (nearness.getBoost() > bestNearness
          || (nearness.getBoost() == bestNearness && near.docFreq() > mostTracks)) {
        best = Optional.of(term.utf8ToString());
        bestNearness = nearness.getBoost();
        mostTracks = near.docFreq();
      }
    }
    return best;
  }
}
