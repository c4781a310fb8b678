package io.segue.recommend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.segue.index.FilterField;
import io.segue.rerank.Fusion;
import io.segue.retrieve.Condition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryParserTest {
  @Test
  void readsPageBasisAndFilters() {
    Query query =
        QueryParser.of(
                Map.of(
                    "limit", List.of("5"),
                    "offset", List.of("10"),
                    "by", List.of("content"),
                    "fusion", List.of("rrf"),
                    "profile", List.of("night"),
                    "genre", List.of("jazz", "soul"),
                    "min_tempo", List.of("90"),
                    "year", List.of("1994")),
                QueryParser.RANKING)
            .query();
    assertEquals(new Page(10, 5), query.page());
    assertEquals(Basis.CONTENT, query.basis());
    assertEquals(Optional.of(Fusion.Method.RRF), query.fusion().method());
    assertEquals(Optional.of("night"), query.fusion().profile());
    assertEquals(
        List.of(
            new Condition.OneOf(FilterField.GENRE, List.of("jazz", "soul")),
            new Condition.Within(
                FilterField.ofKey("tempo").orElseThrow(), 90, Double.POSITIVE_INFINITY),
            new Condition.Within(FilterField.YEAR, 1994, 1994)),
        query.filter().conditions());
  }

  @Test
  void absentParametersHaveDefaults() {
    Query query = QueryParser.of(Map.of(), Set.of()).query();
    assertEquals(new Page(0, 20), query.page());
    assertEquals(Basis.HYBRID, query.basis());
    assertTrue(query.filter().conditions().isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "limit, 0",
    "limit, 501",
    "limit, ten",
    "limit, 99999999999",
    "offset, -1",
    "offset, 490",
    "by, magic",
    "fusion, sum",
    "genre, ' '",
    "tempo, fast",
    "min_tempo, NaN",
    "max_tempo, Infinity",
    "min_genre, jazz",
    "genres, jazz",
    "min_, 3"
  })
  void rejectsWithParameterAndValue(String name, String value) {
    InvalidRequestException failure =
        assertThrows(
            InvalidRequestException.class,
            () -> QueryParser.of(Map.of(name, List.of(value)), QueryParser.RANKING).query());
    assertEquals(name, failure.parameter());
    assertTrue(String.valueOf(failure.getMessage()).contains(failure.rule()));
  }

  @Test
  void rejectsBoundsThatContradict() {
    assertThrows(
        InvalidRequestException.class,
        () ->
            QueryParser.of(
                    Map.of("min_tempo", List.of("100"), "max_tempo", List.of("90")), Set.of())
                .query());
    assertThrows(
        InvalidRequestException.class,
        () ->
            QueryParser.of(Map.of("tempo", List.of("100"), "max_tempo", List.of("90")), Set.of())
                .query());
    assertThrows(
        InvalidRequestException.class,
        () -> QueryParser.of(Map.of("limit", List.of("3", "4")), Set.of()).query());
  }
}
