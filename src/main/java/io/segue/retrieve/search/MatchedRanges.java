package io.segue.retrieve.search;

import io.segue.index.Fields;
import io.segue.index.TextWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;

/** Where the words of a query stand in a text: offsets, never markup. */
public final class MatchedRanges {
  /** Words of one text that are looked at. */
  private static final int MAX_WORDS = 1_000;

  private final Set<Term> terms;

  private MatchedRanges(Set<Term> terms) {
    this.terms = terms;
  }

  /**
   * A part of a text in UTF-16 units.
   *
   * @param start the first
   * @param end behind the last
   */
  public record Range(int start, int end) {}

  /** The ranges of a query's words; what it excludes is no match. */
  static MatchedRanges of(Optional<Query> query) {
    Set<Term> terms = new HashSet<>();
    query.ifPresent(words -> words.visit(QueryVisitor.termCollector(terms)));
    return new MatchedRanges(terms);
  }

  /** The matching parts of a text of one analyzed field, in order and apart. */
  public List<Range> in(String field, String text) {
    List<Range> ranges = new ArrayList<>();
    for (TextWords.Word word : TextWords.of(text, MAX_WORDS)) {
      if (word.forms().stream().anyMatch(form -> matches(field, form))) {
        ranges.add(new Range(word.start(), word.end()));
      }
    }
    for (TextWords.Word pair : TextWords.ideographs(text, MAX_WORDS)) {
      if (terms.contains(new Term(Fields.IDEOGRAPHS, pair.forms().getLast()))) {
        ranges.add(new Range(pair.start(), pair.end()));
      }
    }
    return joined(ranges);
  }

  private boolean matches(String field, String form) {
    return terms.contains(new Term(field, form))
        || (!field.equals(Fields.TAG) && matchesStart(field, form));
  }

  private boolean matchesStart(String field, String form) {
    for (int letters = 1; letters <= Math.min(form.length(), 3); letters++) {
      if (terms.contains(new Term(Fields.starts(field), form.substring(0, letters)))) {
        return true;
      }
    }
    return false;
  }

  private static List<Range> joined(List<Range> ranges) {
    List<Range> apart = new ArrayList<>();
    ranges.stream()
        .sorted(Comparator.comparingInt(Range::start).thenComparingInt(Range::end))
        .forEach(range -> {
          if (!apart.isEmpty() && range.start() <= apart.getLast().end()) {
            Range last = apart.removeLast();
            apart.add(new Range(last.start(), Math.max(last.end(), range.end())));
          } else {
            apart.add(range);
          }
        });
    return List.copyOf(apart);
  }
}
