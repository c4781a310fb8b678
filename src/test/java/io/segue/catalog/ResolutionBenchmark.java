package io.segue.catalog;

import io.segue.files.Collected;
import io.segue.files.FileSource;
import io.segue.files.Format;
import io.segue.files.FormatOptions;
import io.segue.files.ReadProgress;
import io.segue.files.TextOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.function.BiFunction;

/**
 * How often names that a player spoils find their track, and how often names of a track that the
 * catalogue lacks find another, by the share of characters that may differ. Takes a file of tracks
 * and its format.
 *
 * <p>A track of the same artist and title under another id is the right one too.
 */
public final class ResolutionBenchmark {
  private static final int EVERY = 200;
  private static final double[] SLIPS = {0, 0.1, 0.15, 0.2, 0.25, 0.3};
  private static final Map<String, BiFunction<SplittableRandom, Track, SaidTrack>> SPOILS =
      new LinkedHashMap<>();

  static {
    SPOILS.put("as it is", (_, track) -> said(credit(track), track.title(), track));
    SPOILS.put(
        "capitals, remastered",
        (_, track) ->
            said(
                credit(track).toUpperCase(Locale.ROOT),
                track.title().toUpperCase(Locale.ROOT) + " - Remastered 2011",
                track));
    SPOILS.put(
        "a slip in the title",
        (random, track) -> said(credit(track), slip(random, track.title()), track));
    SPOILS.put(
        "a slip in the artist",
        (random, track) -> said(slip(random, credit(track)), track.title(), track));
    SPOILS.put(
        "two slips in the title",
        (random, track) -> said(credit(track), slip(random, slip(random, track.title())), track));
    SPOILS.put(
        "a slip in the title, no duration",
        (random, track) -> timeless(said(credit(track), slip(random, track.title()), track)));
  }

  private ResolutionBenchmark() {}

  /** Takes a file of tracks and its format. */
  public static void main(String... arguments) {
    List<Track> present = new ArrayList<>();
    List<Track> absent = new ArrayList<>();
    Format<Track> format = Format.named(TrackFormats.ALL, arguments[1]);
    FileSource file =
        new FileSource(Path.of(arguments[0]), TextOptions.DEFAULT, ReadProgress.SILENT);
    int number = 0;
    for (Track track : Collected.from(format, FormatOptions.NONE, file).records()) {
      if (!track.title().isBlank() && !track.artists().isEmpty()) {
        (number++ % EVERY == 0 ? absent : present).add(track);
      }
    }
    Map<Long, List<Track>> index = new HashMap<>();
    for (Track track : present) {
      for (long key : LookupKeys.of(track)) {
        index.computeIfAbsent(key, _ -> new ArrayList<>()).add(track);
      }
    }
    System.out.printf(
        "%,d tracks, %,d more are absent; found right, found wrong, of 1,000%n",
        present.size(), absent.size());
    List<Track> asked = new ArrayList<>();
    for (int i = 0; i < present.size(); i += EVERY) {
      asked.add(present.get(i));
    }
    SPOILS.forEach((spoil, _) -> line(spoil, asked, index, spoil));
    line("absent", absent, index, "as it is");
    line("absent, no duration", absent, index, "timeless");
  }

  private static void line(
      String name, List<Track> asked, Map<Long, List<Track>> index, String spoil) {
    StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-34s", name));
    for (double slips : SLIPS) {
      SplittableRandom random = new SplittableRandom(42);
      int right = 0;
      int wrong = 0;
      for (Track track : asked) {
        SaidTrack said =
            spoil.equals("timeless")
                ? timeless(said(credit(track), track.title(), track))
                : SPOILS.getOrDefault(spoil, (_, _) -> said("", "", track)).apply(random, track);
        Optional<Track> found = find(said, index, slips);
        boolean isRight = found.isPresent() && same(found.get(), track);
        right += isRight ? 1 : 0;
        wrong += found.isPresent() && !isRight ? 1 : 0;
      }
      line.append(
          String.format(
              Locale.ROOT,
              "  %.2f: %5.1f %4.1f",
              slips,
              1_000.0 * right / asked.size(),
              1_000.0 * wrong / asked.size()));
    }
    System.out.println(line);
  }

  private static Optional<Track> find(SaidTrack said, Map<Long, List<Track>> index, double slips) {
    Optional<Track> best = Optional.empty();
    Optional<Likeness> likest = Optional.empty();
    for (long key : LookupKeys.titleAndArtists(said)) {
      for (Track track : index.getOrDefault(key, List.of())) {
        Optional<Likeness> likeness =
            Likeness.of(
                said,
                new Likeness.Named(track.title(), track.artists(), track.durationMillis()),
                slips);
        if (likeness.isPresent()
            && (likest.isEmpty() || likeness.get().compareTo(likest.get()) > 0)) {
          best = Optional.of(track);
          likest = likeness;
        }
      }
    }
    return best;
  }

  private static boolean same(Track one, Track other) {
    return one.id().equals(other.id())
        || (NameForm.ofTitle(one.title()).equals(NameForm.ofTitle(other.title()))
            && one.artists().stream()
                .map(NameForm::of)
                .anyMatch(
                    name -> other.artists().stream().map(NameForm::of).anyMatch(name::equals)));
  }

  private static String credit(Track track) {
    return String.join(" & ", track.artists());
  }

  private static SaidTrack said(String artist, String title, Track track) {
    return new SaidTrack(
        artist, List.of(), title, track.album(), track.durationMillis(), List.of());
  }

  private static SaidTrack timeless(SaidTrack said) {
    return new SaidTrack(
        said.artist(), List.of(), said.title(), said.release(), OptionalInt.empty(), List.of());
  }

  /** Two neighbours swapped, a letter lost, doubled or replaced. */
  private static String slip(SplittableRandom random, String text) {
    if (text.length() < 2) {
      return text;
    }
    int at = random.nextInt(text.length() - 1);
    String head = text.substring(0, at);
    String tail = text.substring(at + 1);
    return switch (random.nextInt(4)) {
      case 0 -> head + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
      case 1 -> head + tail;
      case 2 -> head + text.charAt(at) + text.charAt(at) + tail;
      default -> head + (char) ('a' + random.nextInt(26)) + tail;
    };
  }
}
