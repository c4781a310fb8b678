package io.segue.recommend.search;

import io.segue.listening.ListenerId;
import io.segue.recommend.Evidence;
import io.segue.recommend.InvalidRequestException;
import io.segue.recommend.QueryParser;
import io.segue.retrieve.search.Facet;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The parameters of a search by name, the same over HTTP and on the command line. */
public final class SearchParameters {
  private static final Set<String> NAMES = Set.of("q", "facets", "highlight", "cursor", "listener");

  private final LocalDate today;
  private final Function<ListenerId, List<Evidence>> histories;

  /**
   * Parameters of requests of one day.
   *
   * @param histories tells the history of a listener, empty for somebody unknown
   */
  public SearchParameters(LocalDate today, Function<ListenerId, List<Evidence>> histories) {
    this.today = today;
    this.histories = histories;
  }

  /**
   * The request that these parameters ask for.
   *
   * @throws InvalidRequestException if one is unknown or breaks its rule
   */
  public SearchRequest request(Map<String, List<String>> values) {
    QueryParser parser = QueryParser.of(values, NAMES);
    String text = parser.required("q");
    SearchRequest.Extras extras =
        new SearchRequest.Extras(
            parser.optional("facets").map(SearchParameters::facets).orElse(List.of()),
            parser.optional("highlight").map(SearchParameters::isTrue).orElse(false),
            parser.optional("cursor"),
            parser.optional("listener").map(this::whom));
    return new SearchRequest(text, parser.filter(), parser.page(), extras, today);
  }

  private SearchRequest.Whom whom(String name) {
    try {
      return new SearchRequest.Whom(name, histories.apply(new ListenerId(name)));
    } catch (IllegalArgumentException malformed) {
      throw new InvalidRequestException("listener", name, String.valueOf(malformed.getMessage()));
    }
  }

  private static List<Facet> facets(String names) {
    return Arrays.stream(names.split(",", -1))
        .map(String::strip)
        .map(name ->
            Facet.ofKey(name)
                .orElseThrow(
                    () -> new InvalidRequestException("facets", name, "must be of " + known())))
        .distinct()
        .toList();
  }

  private static boolean isTrue(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new InvalidRequestException("highlight", text, "must be true or false");
    };
  }

  private static String known() {
    return Arrays.stream(Facet.values()).map(Facet::key).collect(Collectors.joining(", "));
  }
}
