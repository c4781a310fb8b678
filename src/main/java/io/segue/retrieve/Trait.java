package io.segue.retrieve;

import io.segue.catalog.KeywordForm;
import io.segue.catalog.Track;
import io.segue.index.Fields;
import io.segue.index.FilterField;
import io.segue.index.TextWords;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;

/**
 * Something that is written on a track and that others may share.
 *
 * @param term as it is indexed
 * @param words for people, such as {@code tag trip-hop}
 */
record Trait(Term term, String words) {
  private static final int MAX_ARTISTS = 8;
  private static final int MAX_LABELS = 16;
  private static final int MAX_WORDS = 8;

  /**
   * What is written on a track, each once: artists, album, genres and tags as wholes, the words of
   * the title one by one; at most 49.
   */
  static List<Trait> of(Track track) {
    Map<Term, Trait> traits = new LinkedHashMap<>();
    add(FilterField.ARTIST, track.artists(), MAX_ARTISTS, traits);
    add(FilterField.ALBUM, track.album().stream().toList(), 1, traits);
    add(FilterField.GENRE, track.genres(), MAX_LABELS, traits);
    add(FilterField.TAG, track.tags(), MAX_LABELS, traits);
    for (TextWords.Word word : TextWords.of(track.title(), MAX_WORDS)) {
      Term term = new Term(Fields.TITLE, word.text());
      traits.putIfAbsent(term, new Trait(term, "title word " + word.text()));
    }
    return List.copyOf(traits.values());
  }

  private static void add(
      FilterField field, List<String> values, int limit, Map<Term, Trait> traits) {
    for (String value : values.subList(0, Math.min(limit, values.size()))) {
      Term term = new Term(Fields.exact(field), KeywordForm.of(value));
      traits.putIfAbsent(term, new Trait(term, field.key() + " " + value));
    }
  }
}
