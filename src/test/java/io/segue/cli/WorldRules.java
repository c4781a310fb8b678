package io.segue.cli;

import io.segue.Town;
import io.segue.listening.ListenerId;
import io.segue.listening.Rule;
import io.segue.listening.RuleTarget;
import io.segue.store.Store;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The rules of a world, as they are stored and as predicates. */
final class WorldRules {
  private static final int HIDING = 100;
  private static final int ONLY_EVERY = 25;

  private final List<Rule> rules = new ArrayList<>();

  private WorldRules() {}

  /** Puts rules about what is frequent; the same ones for the same catalogue. */
  static WorldRules put(Store store, List<String> listeners) {
    Map<String, Integer> artists = new TreeMap<>();
    Map<String, Integer> genres = new TreeMap<>();
    Map<String, Integer> albums = new TreeMap<>();
    List<String> ids = new ArrayList<>();
    store.forEachTrack(
        0,
        (_, track) -> {
          track.artists().forEach(name -> artists.merge(name, 1, Integer::sum));
          track.genres().forEach(name -> genres.merge(name, 1, Integer::sum));
          track.album().ifPresent(name -> albums.merge(name, 1, Integer::sum));
          ids.add(track.id().value());
        });
    ids.sort(Comparator.naturalOrder());
    List<String> stars = frequent(artists);
    WorldRules all = new WorldRules();
    Rule.Validity ended =
        new Rule.Validity(OptionalLong.empty(), OptionalLong.of(Town.CLOCK.millis()));
    all.add("never-artist", "", RuleTarget.of("artist", stars.get(0)), Rule.EXCLUDE);
    all.add("never-album", "", RuleTarget.of("album", frequent(albums).get(0)), Rule.EXCLUDE);
    all.add("never-track", "", RuleTarget.of("track", ids.get(ids.size() / 2)), Rule.EXCLUDE);
    all.add("never-slow", "", RuleTarget.of("tempo", "..70"), Rule.EXCLUDE);
    all.add("lift", "", RuleTarget.of("artist", stars.get(1)), 1.5);
    all.rules.add(
        new Rule(
            "ended",
            Optional.empty(),
            RuleTarget.of("genre", frequent(genres).getFirst()),
            Rule.EXCLUDE,
            ended,
            ""));
    for (int i = 0; i < Math.min(HIDING, listeners.size()); i++) {
      String listener = listeners.get(i);
      all.add("hide-1", listener, RuleTarget.of("artist", stars.get(2 + i % 20)), Rule.EXCLUDE);
      all.add("hide-2", listener, RuleTarget.of("track", ids.get(i * 5 % ids.size())), -1);
      if (i % ONLY_EVERY == 3) {
        List<String> two = frequent(genres).subList(0, Math.min(3, genres.size()));
        all.add("only", listener, new RuleTarget("genre", two), Rule.ONLY);
      }
    }
    all.rules.forEach(store::put);
    return all;
  }

  private void add(String id, String listener, RuleTarget target, double bias) {
    Optional<ListenerId> whom =
        listener.isEmpty() ? Optional.empty() : Optional.of(new ListenerId(listener));
    rules.add(new Rule(id, whom, target, bias, Rule.Validity.ALWAYS, ""));
  }

  private static List<String> frequent(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Whether the hard rules for somebody, or nobody in particular, let a track through. */
  Predicate<WorldTrack> allowing(Optional<String> listener) {
    List<Rule> hard =
        rules.stream()
            .filter(rule -> rule.bias() <= 0 && rule.validity().holdsAt(Town.CLOCK.millis()))
            .filter(rule ->
                rule.listener().isEmpty()
                    || rule.listener().map(ListenerId::value).equals(listener))
            .toList();
    return track ->
        track.isAvailable()
            && hard.stream().allMatch(rule -> (rule.bias() == 0) == meets(track, rule.target()));
  }

  private static boolean meets(WorldTrack track, RuleTarget target) {
    return target.field().equals("tempo")
        ? track.number("tempo") <= Double.parseDouble(target.values().getFirst().substring(2))
        : track.hasAny(target.field(), target.values());
  }
}
