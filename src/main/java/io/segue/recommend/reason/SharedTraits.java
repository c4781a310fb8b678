package io.segue.recommend.reason;

import io.segue.catalog.AudioFeature;
import io.segue.catalog.KeywordForm;
import io.segue.catalog.Track;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/** What two tracks have in common, in words, most telling first. */
final class SharedTraits {
  private static final int MOST = 2;
  private static final int CLOSE_YEARS = 3;
  private static final double CLOSE_TEMPO = 0.04;

  private SharedTraits() {}

  static List<String> of(Track one, Track other) {
    List<String> traits = new ArrayList<>();
    add("same artist", common(one.artists(), other.artists()), traits);
    if (one.album().isPresent()
        && other.album().isPresent()
        && common(one.album().stream().toList(), other.album().stream().toList()).size() == 1) {
      traits.add("same album " + other.album().get());
    }
    add("same genre", common(one.genres(), other.genres()), traits);
    add("same tag", common(one.tags(), other.tags()), traits);
    addYears(one, other, traits);
    addTempo(one, other, traits);
    return traits;
  }

  private static void add(String what, List<String> names, List<String> traits) {
    if (!names.isEmpty()) {
      traits.add(what + " " + String.join(" and ", names.subList(0, Math.min(MOST, names.size()))));
    }
  }

  /** Those of {@code others} that are in {@code own}, as they are written there. */
  private static List<String> common(List<String> own, List<String> others) {
    Set<String> forms = own.stream().map(KeywordForm::of).collect(Collectors.toSet());
    return others.stream().filter(name -> forms.contains(KeywordForm.of(name))).distinct().toList();
  }

  private static void addYears(Track one, Track other, List<String> traits) {
    if (one.released().isPresent() && other.released().isPresent()) {
      int before = one.released().get().year();
      int after = other.released().get().year();
      if (before == after) {
        traits.add("both of " + before);
      } else if (Math.abs(before - after) <= CLOSE_YEARS) {
        traits.add("of " + Math.min(before, after) + " and " + Math.max(before, after));
      }
    }
  }

  private static void addTempo(Track one, Track other, List<String> traits) {
    OptionalDouble own = one.features().value(AudioFeature.TEMPO);
    OptionalDouble its = other.features().value(AudioFeature.TEMPO);
    if (own.isPresent()
        && its.isPresent()
        && own.getAsDouble() > 0
        && Math.abs(its.getAsDouble() / own.getAsDouble() - 1) <= CLOSE_TEMPO) {
      traits.add("about " + Math.round(its.getAsDouble()) + " beats per minute");
    }
  }
}
