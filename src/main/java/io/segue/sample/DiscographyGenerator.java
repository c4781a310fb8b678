package io.segue.sample;

import io.segue.catalog.AudioFeatures;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Makes one artist's releases: singles, EPs and albums over the career, then other versions. */
final class DiscographyGenerator {
  private static final int TITLE_ATTEMPTS = 8;

  private final CatalogueTools tools;
  private final LocalDate lastDay;
  private final VersionGenerator versions;
  private final Dice dice;

  DiscographyGenerator(CatalogueTools tools, LocalDate lastDay, Dice dice) {
    this.tools = tools;
    this.lastDay = lastDay;
    this.dice = dice;
    versions = new VersionGenerator(tools, lastDay, dice.split());
  }

  /**
   * Exactly as many tracks as the artist has; the tracks of a release follow each other.
   *
   * @param guests who may be featured; may contain the artist, who is passed over
   */
  List<SampleTrack> tracks(Artist artist, List<Artist> guests) {
    int other = artist.tracks() < 5 ? 0 : (int) StrictMath.rint(artist.tracks() * 0.13);
    List<SampleTrack> tracks = new ArrayList<>();
    List<Integer> sizes = releaseSizes(artist.tracks() - other);
    for (int i = 0; i < sizes.size(); i++) {
      LocalDate date = date(artist.career(), (i + dice.uniform(0, 1)) / sizes.size());
      addRelease(tracks, artist, guests, new Plan(date, sizes.get(i)));
    }
    List<SampleTrack> originals = List.copyOf(tracks);
    for (int i = 0; i < other; i++) {
      tracks.add(versions.version(dice.pick(originals)));
    }
    return tracks;
  }

  private record Plan(LocalDate date, int size) {}

  private List<Integer> releaseSizes(int total) {
    List<Integer> sizes = new ArrayList<>();
    int left = total;
    while (left > 0) {
      double kind = dice.uniform(0, 1);
      int size = kind < 0.4 ? 1 : kind < 0.55 ? 3 + dice.below(3) : 8 + dice.below(6);
      sizes.add(Math.min(left, size));
      left -= sizes.getLast();
    }
    return sizes;
  }

  private LocalDate date(Artist.Career career, double progress) {
    int years = career.lastYear() - career.firstYear() + 1;
    int year = career.firstYear() + (int) (years * progress);
    LocalDate date = LocalDate.of(year, 1, 1).plusDays(dice.below(365));
    return date.isAfter(lastDay) ? lastDay.minusDays(dice.below(180)) : date;
  }

  private void addRelease(List<SampleTrack> tracks, Artist artist, List<Artist> guests, Plan plan) {
    boolean single = plan.size() == 1;
    String first = title(artist, tracks);
    String name = single ? first : tools.grammar().album(language(artist), dice);
    Release release = new Release(name, plan.date(), single);
    double quality = dice.logNormal(0.5) * (single ? 2.5 : 1);
    for (int i = 0; i < plan.size(); i++) {
      String title = i == 0 ? first : title(artist, tracks);
      // Early tracks of an album are heard more.
      double appeal = quality * dice.logNormal(0.7) / StrictMath.sqrt(1 + i);
      tracks.add(track(credits(artist, guests), title, release, appeal));
    }
  }

  private SampleTrack track(List<Artist> credits, String title, Release release, double appeal) {
    Artist artist = credits.getFirst();
    List<Style> played = artist.scene().styles();
    Style own = played.get(artist.ordinal() % played.size());
    Style style = dice.chance(0.65) ? own : dice.pick(played);
    AudioFeatures sound = tools.sounds().studio(style, artist);
    boolean named = credits.size() > 1 && dice.chance(0.6);
    return new SampleTrack(
        tools.registry().nextTrackId(),
        tools.registry().nextIsrc(artist.scene().city().country(), release.date().getYear()),
        named ? title + " (feat. " + credits.get(1).name() + ")" : title,
        credits,
        release,
        style,
        sound,
        Math.clamp((int) (style.seconds() * 1000 * dice.logNormal(0.24)), 40_000, 1_200_000),
        appeal);
  }

  private List<Artist> credits(Artist artist, List<Artist> guests) {
    Artist guest = dice.pick(guests);
    return dice.chance(0.1) && guest.ordinal() != artist.ordinal()
        ? List.of(artist, guest)
        : List.of(artist);
  }

  private String title(Artist artist, List<SampleTrack> known) {
    String title = tools.grammar().title(language(artist), dice);
    for (int i = 0; i < TITLE_ATTEMPTS && isKnown(title, known); i++) {
      title = tools.grammar().title(language(artist), dice);
    }
    return title;
  }

  private static boolean isKnown(String title, List<SampleTrack> known) {
    return known.stream().anyMatch(track -> track.title().equals(title));
  }

  private String language(Artist artist) {
    return dice.chance(0.12) ? "en" : artist.scene().city().language();
  }
}
