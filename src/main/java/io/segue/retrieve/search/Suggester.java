package io.segue.retrieve.search;

import io.segue.catalog.Track;
import io.segue.index.DocumentOrder;
import io.segue.index.Fields;
import io.segue.index.TextWords;
import io.segue.index.View;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollectorManager;

/**
 * Artists, albums and tracks whose names have all typed words, the last one maybe unfinished: the
 * most popular first. Only where fewer than asked for are found, words may be typed wrong; what
 * they find comes behind.
 *
 * <p>Documents lie in the order of popularity, so that the first ones are enough.
 */
public final class Suggester {
  /** Words that count. */
  private static final int MAX_WORDS = 8;

  /** Tracks looked at for one kind; a name that none of them has is not suggested. */
  private static final int MAX_TRACKS = 200;

  private static final Comparator<Suggestion> BEST_FIRST =
      Comparator.comparingLong(Suggestion::order)
          .reversed()
          .thenComparing(Suggestion::kind)
          .thenComparing(Suggestion::text)
          .thenComparing(Suggestion::id);

  private final View view;
  private final Vocabulary vocabulary;

  public Suggester(View view) {
    this.view = view;
    this.vocabulary = new Vocabulary(view.searcher().getIndexReader());
  }

  /** At most {@code limit} suggestions of these kinds. */
  public List<Suggestion> suggest(String typed, List<Suggestion.Kind> kinds, int limit) {
    List<TextWords.Word> words = TextWords.of(typed, MAX_WORDS);
    if (words.isEmpty()) {
      return List.of();
    }
    Map<String, Suggestion> found = new LinkedHashMap<>();
    for (boolean withSlips : new boolean[] {false, true}) {
      if (found.size() < limit) {
        List<TypedWord> wanted = wanted(words, withSlips);
        kinds.stream()
            .flatMap(kind -> suggestions(kind, wanted, limit))
            .sorted(BEST_FIRST)
            .forEach(one -> found.putIfAbsent(key(one), one));
      }
    }
    return found.values().stream().limit(limit).toList();
  }

  private static List<TypedWord> wanted(List<TextWords.Word> words, boolean withSlips) {
    List<TypedWord> wanted = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      wanted.add(new TypedWord(words.get(i).text(), i == words.size() - 1, withSlips));
    }
    return wanted;
  }

  private Stream<Suggestion> suggestions(Suggestion.Kind kind, List<TypedWord> words, int limit) {
    try {
      BooleanQuery.Builder all = new BooleanQuery.Builder();
      for (TypedWord word : words) {
        all.add(word.in(field(kind), vocabulary), Occur.FILTER);
      }
      Map<String, Suggestion> names = new LinkedHashMap<>();
      for (ScoreDoc hit : mostPopular(all.build())) {
        Track track = view.track(hit.doc);
        names(kind, track)
            .filter(name -> isMeant(name, words))
            .map(name -> suggestion(kind, name, track, hit.doc))
            .forEach(one -> names.putIfAbsent(key(one), one));
        if (names.size() >= limit) {
          break;
        }
      }
      return names.values().stream();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private ScoreDoc[] mostPopular(Query query) throws IOException {
    return view.searcher()
        .search(query, new TopFieldCollectorManager(DocumentOrder.SORT, MAX_TRACKS, MAX_TRACKS))
        .scoreDocs;
  }

  private static boolean isMeant(String name, List<TypedWord> words) {
    List<TextWords.Word> own = TextWords.of(name, SearchText.MAX_WORDS);
    return words.stream().allMatch(word -> word.isIn(own));
  }

  private static Stream<String> names(Suggestion.Kind kind, Track track) {
    return switch (kind) {
      case ARTIST -> track.artists().stream();
      case ALBUM -> track.album().stream();
      case TRACK -> Stream.of(track.title());
    };
  }

  private Suggestion suggestion(Suggestion.Kind kind, String name, Track track, int docId) {
    double prior = Float.intBitsToFloat((int) view.number(Fields.PRIOR, docId));
    return new Suggestion(
        kind,
        kind == Suggestion.Kind.TRACK ? track.id().value() : name,
        name,
        kind == Suggestion.Kind.ARTIST ? List.of() : track.artists(),
        view.number(Fields.POPULARITY_ORDER, docId),
        100 * prior);
  }

  /** Equal for names that read alike; albums and tracks are told apart by their artists. */
  private static String key(Suggestion one) {
    Optional<String> artist = one.artists().stream().findFirst();
    return one.kind()
        + " "
        + TextWords.whole(one.text())
        + "\u0000"
        + artist.map(TextWords::whole).orElse("");
  }

  private static String field(Suggestion.Kind kind) {
    return switch (kind) {
      case ARTIST -> Fields.ARTIST;
      case ALBUM -> Fields.ALBUM;
      case TRACK -> Fields.TITLE;
    };
  }
}
