package io.segue.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Texts as the index sees them: words in every form that is indexed. */
public final class TextWords {
  /** Longest whole text that is compared as one, in characters. */
  private static final int LONGEST_WHOLE = 1_000;

  private static final Analyzer ANALYZER = new TrackAnalyzer();

  private TextWords() {}

  /**
   * One word of a text.
   *
   * @param forms the folded word, then its other forms
   * @param start where it begins in the text, in UTF-16 units
   * @param end where it ends, exclusive
   */
  public record Word(List<String> forms, int start, int end) {
    public Word {
      forms = List.copyOf(forms);
    }

    /** The folded word itself. */
    public String text() {
      return forms.getFirst();
    }
  }

  /** At most {@code limit} words of a text. */
  public static List<Word> of(String text, int limit) {
    return analyzed(Fields.TITLE, text, limit);
  }

  /** Characters of East Asian scripts and pairs of neighbouring ones, in the order of the text. */
  public static List<Word> ideographs(String text, int limit) {
    return analyzed(Fields.IDEOGRAPHS, text, limit);
  }

  /** The folded words of a whole text with one blank between; equal for texts that read alike. */
  public static String whole(String text) {
    List<String> words = new ArrayList<>();
    for (Word word : of(text, LONGEST_WHOLE)) {
      words.add(word.text());
    }
    String whole = String.join(" ", words);
    return whole.substring(0, Math.min(whole.length(), LONGEST_WHOLE));
  }

  private static List<Word> analyzed(String field, String text, int limit) {
    List<Word> words = new ArrayList<>();
    try (TokenStream stream = ANALYZER.tokenStream(field, text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offsets = stream.addAttribute(OffsetAttribute.class);
      PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        Word word = new Word(List.of(term.toString()), offsets.startOffset(), offsets.endOffset());
        if (increment.getPositionIncrement() == 0 && !words.isEmpty()) {
          words.set(words.size() - 1, joined(words.getLast(), word));
        } else if (words.size() == limit) {
          break;
        } else {
          words.add(word);
        }
      }
      return words;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Word joined(Word word, Word other) {
    List<String> forms = new ArrayList<>(word.forms());
    forms.addAll(other.forms());
    return new Word(
        forms, Math.min(word.start(), other.start()), Math.max(word.end(), other.end()));
  }
}
