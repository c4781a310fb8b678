package io.segue.cli;

import io.segue.listening.Preference;
import io.segue.recommend.Evidence;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Predicate;

/** One random request over HTTP, and which tracks may answer it, told without an index. */
final class RandomCall {
  private static final List<String> NUMBERS = List.of("tempo", "year", "duration_ms", "energy");

  private final SplittableRandom random;
  private final PropertyWorld world;
  private final Kind kind;
  private final Map<String, List<String>> parameters = new TreeMap<>();
  private final List<String> seeds = new ArrayList<>();
  private Optional<String> listener = Optional.empty();

  /** What is asked. */
  enum Kind {
    RECOMMENDED(true),
    SIMILAR(true),
    SEEDS(true),
    SEARCH(true),
    PROMPT(false),
    RADIO(false),
    SPOTIFY(false),
    WHY_NOT(false);

    private final boolean isPaged;

    Kind(boolean isPaged) {
      this.isPaged = isPaged;
    }

    /** Whether it has pages, and ranks a fixed set of tracks. */
    boolean isPaged() {
      return isPaged;
    }
  }

  RandomCall(PropertyWorld world, long seed) {
    this.random = new SplittableRandom(seed);
    this.world = world;
    this.kind = Kind.values()[random.nextInt(Kind.values().length)];
    draw();
  }

  private void draw() {
    int limit = 1 + random.nextInt(random.nextInt(4) == 0 ? 100 : 30);
    put("limit", 1, limit + "");
    filters();
    switch (kind) {
      case RECOMMENDED -> {
        listener = Optional.of(anyListener());
        put("heard", 0.3, List.of("include", "only").get(random.nextInt(2)));
        wishes();
      }
      case SIMILAR -> {
        seeds.add(anyTrack().id());
        wishes();
      }
      case SEEDS -> {
        seeds.addAll(List.of(anyTrack().id(), anyTrack().id()));
        parameters.put("track", List.copyOf(seeds));
        wishes();
      }
      case SEARCH -> {
        somebody(0.6);
        put("q", 1, words());
      }
      case PROMPT -> {
        somebody(0.7);
        put("prompt", 1, prompt());
      }
      case RADIO -> {
        somebody(0.7);
        seeds.add(anyTrack().id());
        put("seed_track", 1, seeds.getFirst());
      }
      case SPOTIFY -> spotify();
      case WHY_NOT -> {
        somebody(1);
        put("track", 1, anyTrack().id());
        wishes();
      }
    }
    if (kind.isPaged()) {
      put("offset", 0.3, random.nextInt(501 - limit) + "");
    }
  }

  private void spotify() {
    listener =
        Optional.of(new ArrayList<>(world.listeners()).get(random.nextInt(world.tokens().size())));
    parameters.keySet().removeIf(name -> !name.equals("limit") && !name.matches("m.._(t|d|e).*"));
    seeds.add(anyTrack().id());
    put("seed_tracks", 1, seeds.getFirst());
  }

  private void filters() {
    any("genre", 0.3);
    any("artist", 0.08);
    any("album", 0.03);
    for (String field : NUMBERS) {
      double value = anyTrack().number(field);
      if (!Double.isNaN(value) && random.nextInt(6) == 0) {
        put((random.nextBoolean() ? "min_" : "max_") + field, 1, value + "");
      }
    }
  }

  private void wishes() {
    for (String field : List.of("artist", "album", "genre")) {
      any("exclude_" + field, 0.15);
    }
    put("by", 0.4, List.of("hybrid", "cf", "content").get(random.nextInt(3)));
    put("fusion", 0.2, "rrf");
    put("versions", 0.5, "all");
    put("diversity", 0.15, "0.3");
    put("max_per_artist", 0.2, 1 + random.nextInt(3) + "");
    put("boost", 0.15, "tempo:" + (60 + random.nextInt(80)) + "..180:1.7");
    if (kind == Kind.RECOMMENDED || kind == Kind.SIMILAR) {
      put("explain", 0.1, "true");
    }
    if (parameters.containsKey("explain")) {
      put("limit", 1, 1 + random.nextInt(10) + "");
      put("offset", 1, "0");
    }
  }

  private String words() {
    String title = anyTrack().track().title();
    String[] words = title.split("\\W+", -1);
    String word = words[random.nextInt(words.length)];
    return switch (random.nextInt(4)) {
      case 0 -> "artist:\"" + anyName("artist").replace('"', ' ') + "\"";
      case 1 -> title.isBlank() ? "love" : title.substring(0, Math.min(60, title.length()));
      default -> word.isBlank() ? "love" : word;
    };
  }

  private String prompt() {
    String name = anyName("artist").replaceAll("[()\\\\]", "");
    String genre = anyName("genre").replaceAll("[()\\\\]", "");
    return switch (random.nextInt(4)) {
      case 0 -> "artist:(" + name + ") tempo:80..140";
      case 1 -> "genre:(" + genre + ")";
      case 2 -> "recs:me artist:(" + name + "):2";
      default -> "track:(" + anyTrack().id() + ")";
    };
  }

  private void any(String parameter, double share) {
    if (random.nextDouble() < share) {
      String field = parameter.replace("exclude_", "");
      String name = anyName(field);
      if (!name.isBlank()) {
        String other = anyName(field);
        boolean isPair = random.nextBoolean() && !other.isBlank();
        parameters.put(parameter, isPair ? List.of(name, other) : List.of(name));
      }
    }
  }

  private String anyName(String field) {
    var track = anyTrack().track();
    List<String> names =
        switch (field) {
          case "genre" -> track.genres();
          case "artist" -> track.artists();
          default -> track.album().stream().toList();
        };
    return names.isEmpty() ? "x" : names.getFirst();
  }

  private WorldTrack anyTrack() {
    return world.tracks().get(random.nextInt(world.tracks().size()));
  }

  private String anyListener() {
    int most = random.nextInt(3) == 0 ? 100 : world.listeners().size();
    return world.listeners().get(random.nextInt(Math.min(most, world.listeners().size())));
  }

  private void somebody(double share) {
    if (random.nextDouble() < share) {
      listener = Optional.of(anyListener());
      put("listener", 1, listener.get());
    }
  }

  private void put(String name, double share, String value) {
    if (random.nextDouble() < share) {
      parameters.put(name, List.of(value));
    }
  }

  List<String> seeds() {
    return seeds;
  }

  Kind kind() {
    return kind;
  }

  Optional<String> listener() {
    return listener;
  }

  int number(String name, int absent) {
    return Integer.parseInt(value(name, absent + ""));
  }

  String value(String name, String absent) {
    return parameters.getOrDefault(name, List.of(absent)).getFirst();
  }

  boolean has(String name) {
    return parameters.containsKey(name);
  }

  String path(Map<String, String> others) {
    Map<String, List<String>> all = new TreeMap<>(parameters);
    others.forEach((name, value) -> all.put(name, List.of(value)));
    List<String> pairs = new ArrayList<>();
    all.forEach((name, values) -> values.forEach(value -> pairs.add(name + "=" + encoded(value))));
    return base() + "?" + String.join("&", pairs);
  }

  private String base() {
    return switch (kind) {
      case RECOMMENDED -> "/v1/listeners/" + encoded(listener.orElse("")) + "/recommendations";
      case SIMILAR -> "/v1/tracks/" + encoded(seeds.getFirst()) + "/similar";
      case SEEDS -> "/v1/similar";
      case SEARCH -> "/v1/search";
      case PROMPT -> "/v1/radio/prompt";
      case RADIO -> "/v1/radio";
      case SPOTIFY -> "/v1/recommendations";
      case WHY_NOT -> "/v1/why-not";
    };
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** Whether a track may be answered at all. */
  Predicate<WorldTrack> allowing() {
    Predicate<WorldTrack> allowed = world.rules().allowing(listener);
    for (Map.Entry<String, List<String>> parameter : parameters.entrySet()) {
      allowed = allowed.and(meeting(parameter.getKey(), parameter.getValue()));
    }
    Set<String> out = kind == Kind.SEARCH ? Set.of() : new HashSet<>(seeds);
    return allowed.and(track -> !out.contains(track.id())).and(heardRightly());
  }

  private Predicate<WorldTrack> heardRightly() {
    if (kind != Kind.RECOMMENDED && kind != Kind.RADIO) {
      return _ -> true;
    }
    Map<String, Evidence> heard = new HashMap<>();
    listener
        .map(world::history)
        .orElse(List.of())
        .forEach(evidence -> heard.put(evidence.track().value(), evidence));
    String mode = value("heard", kind == Kind.RADIO ? "include" : "exclude");
    return track -> {
      Evidence evidence = heard.get(track.id());
      return evidence == null
          ? !mode.equals("only")
          : !mode.equals("exclude") && evidence.preference().opinion() != Preference.Opinion.HATED;
    };
  }

  private static Predicate<WorldTrack> meeting(String name, List<String> values) {
    String field = name.substring(name.indexOf('_') + 1);
    if (name.startsWith("min_") || (name.startsWith("max_") && NUMBERS.contains(field))) {
      double bound = Double.parseDouble(values.getFirst());
      return name.startsWith("min_")
          ? track -> track.number(field) >= bound
          : track -> track.number(field) <= bound;
    }
    if (name.startsWith("exclude_")) {
      return track -> !track.hasAny(field, values);
    }
    boolean isName = List.of("genre", "artist", "album").contains(name);
    return track -> !isName || track.hasAny(name, values);
  }

  @Override
  public String toString() {
    return kind.name().toLowerCase(Locale.ROOT) + " " + listener.orElse("") + " " + path(Map.of());
  }
}
