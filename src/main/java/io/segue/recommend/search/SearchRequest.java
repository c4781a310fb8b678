package io.segue.recommend.search;

import io.segue.recommend.Evidence;
import io.segue.recommend.InvalidRequestException;
import io.segue.recommend.Page;
import io.segue.retrieve.TrackFilter;
import io.segue.retrieve.search.Facet;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One search.
 *
 * @param text what was typed, 1 to {@value #MAX_TEXT} characters, not blank
 * @param filter hard conditions
 * @param page which ranks
 * @param extras what else the answer shall have
 * @param today the day, for {@code tag:new}
 */
public record SearchRequest(
    String text, TrackFilter filter, Page page, Extras extras, LocalDate today) {
  /** Longest text, in UTF-16 units. */
  public static final int MAX_TEXT = 500;

  /**
   * What not everybody asks for.
   *
   * @param facets to be counted
   * @param highlight whether matched ranges are told
   * @param cursor where to go on, as an earlier answer told
   * @param listener for whom
   */
  public record Extras(
      List<Facet> facets, boolean highlight, Optional<String> cursor, Optional<Whom> listener) {
    /** Nothing else. */
    public static final Extras NONE =
        new Extras(List.of(), false, Optional.empty(), Optional.empty());

    public Extras {
      facets = List.copyOf(facets);
    }
  }

  /** A listener with the history that tells what is liked. */
  public record Whom(String id, List<Evidence> history) {
    public Whom {
      history = List.copyOf(history);
    }
  }

  public SearchRequest {
    checkText(text);
    if (extras.cursor().isPresent() && page.offset() > 0) {
      throw new InvalidRequestException("offset", page.offset(), "cannot stand beside cursor");
    }
  }

  /** Refuses what is no text to look for. */
  static void checkText(String text) {
    if (text.isBlank()) {
      throw new InvalidRequestException("q", "'" + text + "'", "must not be blank");
    }
    if (text.length() > MAX_TEXT) {
      throw new InvalidRequestException(
          "q", text.length() + " characters", "must have at most " + MAX_TEXT + " characters");
    }
  }
}
