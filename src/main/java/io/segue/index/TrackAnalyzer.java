package io.segue.index;

import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.segmentation.DefaultICUTokenizerConfig;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;

/**
 * Words of any script (Unicode text segmentation, with dictionaries for scripts without blanks),
 * folded: no case, no accents, no width or compatibility differences. A word's other forms, such as
 * its Latin spelling, stand at the same position ({@link WordForms}).
 *
 * <p>{@link Fields#IDEOGRAPHS} has pairs of neighbouring characters instead, since dictionaries
 * divide a query and a title differently; fields of {@link Fields#starts} have the first one to
 * {@value #LONGEST_START} letters of each word.
 *
 * @see <a href="https://unicode.org/reports/tr29/">Unicode Standard Annex 29</a>
 */
public final class TrackAnalyzer extends Analyzer {
  /** Letters of the longest start that is indexed. */
  public static final int LONGEST_START = 3;

  private static final Set<String> STARTS =
      Set.of(
          Fields.starts(Fields.TITLE), Fields.starts(Fields.ARTIST), Fields.starts(Fields.ALBUM));

  public TrackAnalyzer() {
    super(PER_FIELD_REUSE_STRATEGY);
  }

  @Override
  protected TokenStreamComponents createComponents(String fieldName) {
    if (fieldName.equals(Fields.IDEOGRAPHS)) {
      Tokenizer characters = new ICUTokenizer(new DefaultICUTokenizerConfig(false, true));
      TokenStream folded = new ICUFoldingFilter(characters);
      return new TokenStreamComponents(characters, new CJKBigramFilter(folded, 0xff, true));
    }
    Tokenizer words = new ICUTokenizer();
    TokenStream forms = new WordForms(new ICUFoldingFilter(words));
    return new TokenStreamComponents(
        words,
        STARTS.contains(fieldName)
            ? new EdgeNGramTokenFilter(forms, 1, LONGEST_START, false)
            : forms);
  }
}
