package io.segue.index;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;

/**
 * Words of any script (Unicode text segmentation, with dictionaries for scripts without blanks),
 * folded: no case, no accents, no width or compatibility differences.
 *
 * @see <a href="https://unicode.org/reports/tr29/">Unicode Standard Annex 29</a>
 */
public final class TrackAnalyzer extends Analyzer {
  @Override
  protected TokenStreamComponents createComponents(String fieldName) {
    Tokenizer words = new ICUTokenizer();
    return new TokenStreamComponents(words, new ICUFoldingFilter(words));
  }
}
