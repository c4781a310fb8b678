package io.segue.retrieve.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.apache.lucene.util.automaton.CompiledAutomaton;

/** The words that are in the index, looked through within bounds. */
final class Vocabulary {
  /** Words looked at in one segment; the rest of a larger set is not seen. */
  private static final int MAX_SEEN = 4_000;

  private final IndexReader reader;

  Vocabulary(IndexReader reader) {
    this.reader = reader;
  }

  /**
   * A word of the index.
   *
   * @param text the word
   * @param documents in how many tracks it is
   */
  record Entry(String text, int documents) {}

  /** In how many tracks a term is. */
  int documents(String field, String text) throws IOException {
    return reader.docFreq(new Term(field, text));
  }

  /** The most frequent words that begin so, except the beginning itself. */
  List<Entry> startingWith(String field, String start, int limit) throws IOException {
    BytesRef prefix = new BytesRef(start);
    Map<String, Integer> found = new HashMap<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      Terms terms = leaf.reader().terms(field);
      TermsEnum at = terms == null ? TermsEnum.EMPTY : terms.iterator();
      if (at.seekCeil(prefix) == TermsEnum.SeekStatus.END) {
        continue;
      }
      for (int seen = 0; seen < MAX_SEEN && StringHelper.startsWith(at.term(), prefix); seen++) {
        found.merge(at.term().utf8ToString(), at.docFreq(), Integer::sum);
        if (at.next() == null) {
          break;
        }
      }
    }
    found.remove(start);
    return mostFrequent(found, limit);
  }

  /** The most frequent words that an automaton accepts. */
  List<Entry> accepted(String field, CompiledAutomaton automaton, int limit) throws IOException {
    Map<String, Integer> found = new HashMap<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      Terms terms = leaf.reader().terms(field);
      if (terms == null) {
        continue;
      }
      TermsEnum at = automaton.getTermsEnum(terms);
      for (int seen = 0; seen < MAX_SEEN && at.next() != null; seen++) {
        found.merge(at.term().utf8ToString(), at.docFreq(), Integer::sum);
      }
    }
    return mostFrequent(found, limit);
  }

  private static List<Entry> mostFrequent(Map<String, Integer> found, int limit) {
    List<Entry> entries = new ArrayList<>();
    found.forEach((text, documents) -> entries.add(new Entry(text, documents)));
    entries.sort(Comparator.comparingInt(Entry::documents).reversed().thenComparing(Entry::text));
    return List.copyOf(entries.subList(0, Math.min(limit, entries.size())));
  }
}
