package io.segue.recommend;

import io.segue.catalog.Alias;
import io.segue.catalog.Track;
import io.segue.index.FilterField;
import io.segue.index.Numbers;
import io.segue.index.View;
import io.segue.retrieve.Condition;
import io.segue.retrieve.Scope;
import io.segue.retrieve.TrackFilter;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * A condition that one track does not meet.
 *
 * @param condition which
 * @param reason what the track is instead
 * @param change what to ask for
 */
record BrokenCondition(Condition condition, String reason, WhyNot.Change change) {

  /** All conditions of a filter that a document does not meet, in the filter's order. */
  static List<BrokenCondition> of(View view, TrackFilter filter, int docId) {
    Track track = view.track(docId);
    return filter.conditions().stream()
        .filter(condition ->
            !Scope.of(view, new TrackFilter(List.of(condition), Set.of())).contains(docId))
        .map(condition -> of(condition, new Found(view, docId, track)))
        .toList();
  }

  /** The track that is looked at. */
  private record Found(View view, int docId, Track track) {
    OptionalDouble number(FilterField field) {
      return new Numbers(view).value(field, docId);
    }
  }

  private static BrokenCondition of(Condition condition, Found found) {
    String key = condition.field().key();
    return switch (condition) {
      case Condition.OneOf(var field, var anyOf) ->
          broken(
              condition, new Words(key, String.join(" or ", anyOf), texts(field, found.track())));
      case Condition.NoneOf(var field, var noneOf) ->
          broken(
              condition,
              new Words("-" + key, String.join(" or ", noneOf), texts(field, found.track())));
      case Condition.Within within ->
          broken(condition, words(within, key, found.number(within.field())));
      case Condition.Not(var denied) ->
          broken(condition, new Words("-" + key, asked(denied), denied(denied, found)));
      case Condition.Tracks _ ->
          broken(condition, new Words("heard", "only", "it is not one of the tracks meant"));
      case Condition.Available(_, var region) ->
          broken(
              condition,
              new Words("region", region.orElse("any"), "it is not available there and now"));
    };
  }

  private static String asked(Condition denied) {
    return switch (denied) {
      case Condition.OneOf(_, var anyOf) -> String.join(" or ", anyOf);
      case Condition.NoneOf(_, var noneOf) -> "neither " + String.join(" nor ", noneOf);
      case Condition.Within(_, var min, var max) -> plain(min) + ".." + plain(max);
      case Condition.Not(var twice) -> "not " + asked(twice);
      case Condition.Tracks(var ids) -> ids.size() == 1 ? "this track" : ids.size() + " tracks";
      case Condition.Available _ -> "available";
    };
  }

  private static String denied(Condition denied, Found found) {
    return switch (denied) {
      case Condition.Tracks _ -> "it is one of the tracks that a rule leaves out";
      case Condition.Within within ->
          words(within, within.field().key(), found.number(within.field())).found();
      case Condition.Available _ -> "it is available";
      default -> texts(denied.field(), found.track());
    };
  }

  private record Words(String parameter, String asked, String found) {}

  private static Words words(Condition.Within within, String key, OptionalDouble number) {
    String found =
        "its " + key + " is " + (number.isPresent() ? plain(number.getAsDouble()) : "unknown");
    if (within.min() == within.max()) {
      return new Words(key, plain(within.min()), found);
    }
    boolean isBelow =
        number.isPresent() ? number.getAsDouble() < within.min() : !Double.isInfinite(within.min());
    return isBelow
        ? new Words("min_" + key, plain(within.min()), found)
        : new Words("max_" + key, plain(within.max()), found);
  }

  private static BrokenCondition broken(Condition condition, Words words) {
    String asked = words.parameter() + "=" + words.asked();
    return new BrokenCondition(
        condition,
        words.found() + ", against " + asked,
        new WhyNot.Change(words.parameter(), "", "drop " + asked + ": " + words.found()));
  }

  private static String texts(FilterField field, Track track) {
    List<String> texts =
        switch (field.key()) {
          case "genre" -> track.genres();
          case "artist" -> track.artists();
          case "album" -> track.album().stream().toList();
          case "tag" -> track.tags();
          default ->
              track.aliases().stream()
                  .filter(alias -> alias.scheme().equals(field.key()))
                  .map(Alias::value)
                  .toList();
        };
    return "its "
        + field.key()
        + " is "
        + (texts.isEmpty() ? "unknown" : String.join(" and ", texts));
  }

  private static String plain(double value) {
    return value == Math.rint(value)
        ? String.format(Locale.ROOT, "%.0f", value)
        : Double.toString(value);
  }
}
