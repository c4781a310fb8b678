package io.segue.recommend;

import io.segue.catalog.TrackId;
import io.segue.index.FilterField;
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
  private static final Set<String> PAGING = Set.of("limit", "offset");

  private static final String RANKING = "by";

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
      if (!isKnown(name, others)) {
        throw new InvalidRequestException(
            name,
            String.join(",", values.getOrDefault(name, List.of())),
            "is not a parameter here; known are " + known(others));
      }
    }
    return new QueryParser(values);
  }

  /** The names of what a ranking may be told about its list, such as {@code diversity}. */
  public static Set<String> wishes() {
    return Collections.unmodifiableSet(WishParser.NAMES);
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

  /** Basis, filter, page and wishes together. */
  public Query query() {
    WishParser wishes = new WishParser(new Parameters(values));
    TrackFilter filter = wishes.rules().over(filter());
    return new Query(basis(), filter, page()).with(wishes.wishes());
  }

  /** A ranking, which knows {@code by}, also knows every wish of its list. */
  private static boolean isKnown(String name, Set<String> others) {
    return PAGING.contains(name)
        || others.contains(name)
        || (others.contains(RANKING) && WishParser.NAMES.contains(name))
        || filterField(name).isPresent();
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

  private Basis basis() {
    return values.containsKey("by") ? Basis.ofKey(single("by")) : Basis.HYBRID;
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
    if (others.contains(RANKING)) {
      names.addAll(WishParser.NAMES);
    }
    FilterField.all()
        .forEach((key, field) ->
            names.add(field.kind() == FilterField.Kind.TEXT ? key : "[min_|max_]" + key));
    return String.join(", ", names);
  }
}
