package io.segue.index;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * The other forms under which a folded word is looked for, at its position and with its offsets: a
 * foreign word in Latin letters, {@code l'amour} as {@code lamour} and {@code amour}, {@code r.e.m}
 * as {@code rem}.
 */
final class WordForms extends TokenFilter {
  private static final Pattern INNER_MARK = Pattern.compile("(?<=\\p{L})['\u2019.](?=\\p{L})");
  private static final Pattern ELISION = Pattern.compile("\\p{L}{1,2}['\u2019](\\p{L}{3,})");

  private final CharTermAttribute word = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final Deque<String> pending = new ArrayDeque<>();
  private State place = captureState();

  WordForms(TokenStream words) {
    super(words);
  }

  @Override
  public boolean incrementToken() throws IOException {
    String form = pending.poll();
    if (form != null) {
      restoreState(place);
      word.setEmpty().append(form);
      increment.setPositionIncrement(0);
      return true;
    }
    if (!input.incrementToken()) {
      return false;
    }
    String found = word.toString();
    String plain = INNER_MARK.matcher(found).replaceAll("");
    word.setEmpty().append(plain);
    Matcher elision = ELISION.matcher(found);
    if (elision.matches()) {
      pending.add(elision.group(1));
    }
    pending.addAll(LatinForms.of(plain));
    if (!pending.isEmpty()) {
      place = captureState();
    }
    return true;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    pending.clear();
  }
}
