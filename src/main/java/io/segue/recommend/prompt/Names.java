package io.segue.recommend.prompt;

import io.segue.catalog.KeywordForm;
import io.segue.catalog.Track;
import io.segue.catalog.TrackId;
import io.segue.index.FilterField;
import io.segue.index.Keywords;
import io.segue.index.View;
import io.segue.recommend.Page;
import io.segue.recommend.RankedTrack;
import io.segue.recommend.Recommender;
import io.segue.recommend.search.SearchRequest;
import io.segue.recommend.search.TextSearch;
import io.segue.retrieve.Condition;
import io.segue.retrieve.TrackFilter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds what a name means: exactly (without case and accents), else with one or two errors, else as
 * a part of an artist's or album's name.
 */
final class Names {
  private static final int HITS = 20;
  private static final int MAX_ID = 200;
  private static final Pattern SYNTAX = Pattern.compile("[:\"()*-]+");

  private final View view;
  private final Recommender recommender;
  private final Keywords keywords;

  Names(View view, Recommender recommender) {
    this.view = view;
    this.recommender = recommender;
    this.keywords = new Keywords(view);
  }

  /** What a name of artist, album, tag or genre means; empty if nothing is near it. */
  Optional<Match> match(Kind kind, String name) {
    List<FilterField> fields = fields(kind);
    for (FilterField field : fields) {
      if (keywords.tracks(field, name) > 0) {
        String remark = "no tag '" + name + "', but a genre";
        return Optional.of(
            new Match(
                condition(field, name),
                name,
                field.equals(fields.getFirst()) ? Optional.empty() : Optional.of(remark)));
      }
    }
    return fields.stream().flatMap(field -> near(field, name).stream()).findFirst();
  }

  /** The track of that id, or whose title is nearest to these words. */
  Optional<Track> track(String name) {
    return exactTrack(name).or(() -> hits(name).findFirst());
  }

  /** The track of that id or exactly that title. */
  Optional<Track> exactTrack(String name) {
    String form = KeywordForm.of(name);
    return byId(name)
        .or(() ->
            hits(name).filter(track -> KeywordForm.of(track.title()).equals(form)).findFirst());
  }

  /** Whether tracks have exactly this value. */
  boolean isExact(FilterField field, String name) {
    return keywords.tracks(field, name) > 0;
  }

  /** The fields in which names of a kind are looked for. */
  static List<FilterField> fields(Kind kind) {
    return switch (kind) {
      case ARTIST -> List.of(FilterField.ARTIST);
      case ALBUM -> List.of(FilterField.ALBUM);
      case GENRE -> List.of(FilterField.GENRE);
      case TAG -> List.of(FilterField.TAG, FilterField.GENRE);
      default -> throw new IllegalArgumentException(kind + " names no property");
    };
  }

  private Optional<Match> near(FilterField field, String name) {
    return keywords
        .nearest(field, name)
        .or(() -> containing(field, name))
        .map(found ->
            new Match(
                condition(field, found),
                found,
                Optional.of(
                    "no " + field.key() + " '" + name + "'; took '" + found + "' instead")));
  }

  private Optional<String> containing(FilterField field, String name) {
    String form = KeywordForm.of(name);
    return hits(name)
        .flatMap(track ->
            field.equals(FilterField.ARTIST)
                ? track.artists().stream()
                : field.equals(FilterField.ALBUM) ? track.album().stream() : Stream.of())
        .filter(found -> KeywordForm.of(found).contains(form))
        .findFirst();
  }

  private Optional<Track> byId(String name) {
    if (name.length() > MAX_ID || name.chars().anyMatch(Character::isISOControl)) {
      return Optional.empty();
    }
    return view.docId(new TrackId(name)).stream().mapToObj(view::track).findFirst();
  }

  /** Tracks that match words, of which none is taken for syntax. */
  private Stream<Track> hits(String words) {
    String plain = SYNTAX.matcher(words).replaceAll(" ");
    if (plain.isBlank() || plain.length() > SearchRequest.MAX_TEXT) {
      return Stream.of();
    }
    SearchRequest request =
        new SearchRequest(
            plain, TrackFilter.NONE, new Page(0, HITS), SearchRequest.Extras.NONE, LocalDate.EPOCH);
    return new TextSearch(recommender.profile())
        .answer(view, request).answer().tracks().stream().map(RankedTrack::track);
  }

  private static Condition condition(FilterField field, String name) {
    return new Condition.OneOf(field, List.of(name));
  }
}
