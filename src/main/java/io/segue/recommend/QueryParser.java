package io.segue.recommend;

import io.segue.catalog.TrackId;
import io.segue.index.FilterField;
import io.segue.rerank.Fusion;
import io.segue.retrieve.Condition;
import io.segue.retrieve.TrackFilter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a request says beside its path, by name; every name must be known, so that a mistyped filter
 * is refused instead of ignored.
 *
 * <p>Filters: {@code genre=a&genre=b} is any of them; {@code min_tempo}, {@code max_tempo} and
 * {@code tempo} bound a number.
 */
public final class QueryParser {
  static final int DEFAULT_LIMIT = 20;

  /** Names that every ranking knows beside paging and filters. */
  public static final Set<String> RANKING = ranking();

  private static final Set<String> PAGING = Set.of("limit", "offset");

  private final Map<String, List<String>> values;

  private QueryParser(Map<String, List<String>> values) {
    this.values = values;
  }

  /**
   * A parser of these parameters.
   *
   * @param values each name with its values, as in a query string
   * @param others names that the call knows beside paging and filters
   * @throws InvalidRequestException if a name is unknown
   */
  public static QueryParser of(Map<String, List<String>> values, Set<String> others) {
    for (String name : new TreeSet<>(values.keySet())) {
      if (!PAGING.contains(name) && !others.contains(name) && filterField(name).isEmpty()) {
        throw new InvalidRequestException(
            name,
            String.join(",", values.getOrDefault(name, List.of())),
            "is not a parameter here; known are " + known(others));
      }
    }
    return new QueryParser(values);
  }

  /**
   * Several tracks to start from: those of {@code name}, less {@code unlike}, by {@code agreement}.
   */
  public Seeds seeds(String name) {
    Parameters parameters = new Parameters(values);
    return new Seeds(
        tracks(name),
        tracks("unlike"),
        parameters.number("agreement", 0, 1).orElse(Seeds.DEFAULT_AGREEMENT));
  }

  private List<TrackId> tracks(String name) {
    List<TrackId> tracks = new ArrayList<>();
    for (String text : texts(name)) {
      try {
        tracks.add(new TrackId(text));
      } catch (IllegalArgumentException malformed) {
        throw new InvalidRequestException(name, text, String.valueOf(malformed.getMessage()));
      }
    }
    return tracks;
  }

  /** Basis, filter, page, fusion and wishes together. */
  public Query query() {
    WishParser wishes = new WishParser(new Parameters(values));
    TrackFilter filter = wishes.rules().over(filter());
    return new Query(basis(), filter, page(), fusion(), wishes.wishes(), List.of());
  }

  private static Set<String> ranking() {
    Set<String> names = new TreeSet<>(WishParser.NAMES);
    names.addAll(Set.of("by", "profile", "fusion", "scenario", "tail", "fresh"));
    return Collections.unmodifiableSet(names);
  }

  /** Which ranks. */
  public Page page() {
    return new Page(integer("offset", 0), integer("limit", DEFAULT_LIMIT));
  }

  /** The hard conditions. */
  public TrackFilter filter() {
    Set<String> fields = new LinkedHashSet<>();
    values.keySet().stream()
        .sorted()
        .forEach(name -> filterField(name).ifPresent(field -> fields.add(field.key())));
    List<Condition> conditions = new ArrayList<>();
    for (String key : fields) {
      FilterField field = FilterField.ofKey(key).orElseThrow();
      conditions.add(
          field.kind() == FilterField.Kind.TEXT
              ? new Condition.OneOf(field, texts(key))
              : within(field));
    }
    return new TrackFilter(conditions, Set.of());
  }

  /** The one value of a parameter that must be there. */
  public String required(String name) {
    if (!values.containsKey(name)) {
      throw new InvalidRequestException(name, "missing", "is required");
    }
    return single(name);
  }

  /** The one value of a parameter, or empty if it is not there. */
  public Optional<String> optional(String name) {
    return values.containsKey(name) ? Optional.of(single(name)) : Optional.empty();
  }

  /** Whether a parameter is {@code true}; it may be left out. */
  public boolean flag(String name) {
    String text = optional(name).orElse("false");
    if (!text.equals("true") && !text.equals("false")) {
      throw new InvalidRequestException(name, text, "must be true or false");
    }
    return text.equals("true");
  }

  private Basis basis() {
    return values.containsKey("by") ? Basis.ofKey(single("by")) : Basis.HYBRID;
  }

  private FusionChoice fusion() {
    Parameters parameters = new Parameters(values);
    return new FusionChoice(
        text("profile"),
        text("fusion").map(QueryParser::method),
        text("scenario"),
        parameters.number("tail", -1, 1),
        parameters.number("fresh", 0, 1),
        Optional.empty());
  }

  private static Fusion.Method method(String key) {
    for (Fusion.Method method : Fusion.Method.values()) {
      if (method.key().equals(key)) {
        return method;
      }
    }
    throw new InvalidRequestException("fusion", key, "must be weighted-sum or rrf");
  }

  private Optional<String> text(String name) {
    return values.containsKey(name) ? Optional.of(single(name)) : Optional.empty();
  }

  private Condition within(FilterField field) {
    String key = field.key();
    if (values.containsKey(key)) {
      double exact = number(key, 0);
      if (values.containsKey("min_" + key) || values.containsKey("max_" + key)) {
        throw new InvalidRequestException(
            key, single(key), "cannot stand beside min_" + key + " or max_" + key);
      }
      return new Condition.Within(field, exact, exact);
    }
    double min = number("min_" + key, Double.NEGATIVE_INFINITY);
    double max = number("max_" + key, Double.POSITIVE_INFINITY);
    if (min > max) {
      throw new InvalidRequestException(
          "min_" + key, single("min_" + key), "must not be above max_" + key + " " + max);
    }
    return new Condition.Within(field, min, max);
  }

  private List<String> texts(String name) {
    List<String> texts = values.getOrDefault(name, List.of());
    if (texts.stream().anyMatch(String::isBlank)) {
      throw new InvalidRequestException(name, "''", "must not be blank");
    }
    return texts;
  }

  private double number(String name, double absent) {
    if (!values.containsKey(name)) {
      return absent;
    }
    String text = single(name);
    try {
      double number = Double.parseDouble(text);
      if (Double.isFinite(number)) {
        return number;
      }
      throw new InvalidRequestException(name, text, "must be a finite number");
    } catch (NumberFormatException malformed) {
      throw new InvalidRequestException(name, text, "must be a number");
    }
  }

  private int integer(String name, int absent) {
    if (!values.containsKey(name)) {
      return absent;
    }
    String text = single(name);
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException malformed) {
      throw new InvalidRequestException(name, text, "must be an integer");
    }
  }

  private String single(String name) {
    List<String> texts = values.getOrDefault(name, List.of());
    if (texts.size() != 1) {
      throw new InvalidRequestException(name, String.join(",", texts), "must be given once");
    }
    return texts.getFirst();
  }

  private static Optional<FilterField> filterField(String name) {
    Optional<FilterField> exact = FilterField.ofKey(name);
    if (exact.isPresent() || !(name.startsWith("min_") || name.startsWith("max_"))) {
      return exact;
    }
    return FilterField.ofKey(name.substring(4))
        .filter(field -> field.kind() == FilterField.Kind.NUMBER);
  }

  private static String known(Set<String> others) {
    Set<String> names = new TreeSet<>(others);
    names.addAll(PAGING);
    FilterField.all()
        .forEach((key, field) ->
            names.add(field.kind() == FilterField.Kind.TEXT ? key : "[min_|max_]" + key));
    return String.join(", ", names);
  }
}
