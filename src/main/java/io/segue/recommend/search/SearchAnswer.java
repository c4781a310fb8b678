package io.segue.recommend.search;

import io.segue.recommend.Answer;
import io.segue.retrieve.search.FacetCount;
import io.segue.retrieve.search.MatchedRanges;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a search found.
 *
 * @param matches how many tracks match text and filter
 * @param answer the asked part of them
 * @param cursor where to go on; empty at the end
 * @param facets counts by the name of the facet
 * @param highlights for each track of the answer, or none if they were not asked for
 * @param personal for whom and by what tracks were lifted
 */
public record SearchAnswer(
    int matches,
    Answer answer,
    Optional<String> cursor,
    Map<String, List<FacetCount>> facets,
    List<Highlight> highlights,
    Optional<Personal> personal) {
  /** Matched ranges of one track; of an artist or a label by its place in the list. */
  public record Highlight(
      List<MatchedRanges.Range> title,
      List<List<MatchedRanges.Range>> artists,
      List<MatchedRanges.Range> album) {}

  /**
   * What is known about whoever asks.
   *
   * @param artists heard, whose tracks are lifted
   * @param hasVector whether the learned vector counts too
   */
  public record Personal(String listener, int artists, boolean hasVector) {}

  public SearchAnswer {
    facets = Collections.unmodifiableMap(new LinkedHashMap<>(facets));
    highlights = List.copyOf(highlights);
  }
}
