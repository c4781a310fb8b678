package io.segue.sample;

import io.segue.catalog.AudioFeatures;
import java.time.LocalDate;

/**
 * Makes another version of a track: a remaster or a re-release keeps the ISRC, a live, acoustic or
 * edited recording gets its own.
 */
final class VersionGenerator {
  private static final double APPEAL_SHARE = 0.4;
  private static final int REMASTER_AGE = 8;

  private final CatalogueTools tools;
  private final LocalDate lastDay;
  private final Dice dice;

  VersionGenerator(CatalogueTools tools, LocalDate lastDay, Dice dice) {
    this.tools = tools;
    this.lastDay = lastDay;
    this.dice = dice;
  }

  SampleTrack version(SampleTrack original) {
    int age = lastDay.getYear() - original.release().date().getYear();
    double kind = dice.uniform(0, 1);
    if (age > REMASTER_AGE && kind < 0.45) {
      return remaster(original, age);
    }
    if (kind < 0.6) {
      return rerelease(original);
    }
    if (kind < 0.8) {
      return live(original);
    }
    return kind < 0.9 ? radioEdit(original) : acoustic(original);
  }

  private SampleTrack remaster(SampleTrack original, int age) {
    LocalDate date = original.release().date().plusYears(REMASTER_AGE + dice.below(age - 7));
    int year = notLate(date).getYear();
    String suffix = dice.chance(0.5) ? " - Remastered " + year : " (Remastered " + year + ")";
    String album = original.release().title() + " (Deluxe Edition)";
    return copy(original, original.title() + suffix, released(album, date), original.isrc());
  }

  private SampleTrack rerelease(SampleTrack original) {
    LocalDate date = original.release().date().plusDays(200 + dice.below(3000));
    String album = "The Best of " + original.lead().name();
    return copy(original, original.title(), released(album, date), original.isrc());
  }

  private SampleTrack live(SampleTrack original) {
    String city = original.lead().scene().city().name();
    String suffix = dice.chance(0.5) ? " - Live" : " (Live in " + city + ")";
    LocalDate date = original.release().date().plusDays(100 + dice.below(1500));
    SampleTrack copy = recorded(original, suffix, released("Live in " + city, date));
    return sounding(copy, tools.sounds().live(original.sound()), 1.15);
  }

  private SampleTrack radioEdit(SampleTrack original) {
    LocalDate date = original.release().date().plusDays(dice.below(120));
    SampleTrack copy = recorded(original, " - Radio Edit", single(original, date));
    return sounding(copy, original.sound(), 0.8);
  }

  private SampleTrack acoustic(SampleTrack original) {
    LocalDate date = original.release().date().plusDays(60 + dice.below(900));
    SampleTrack copy = recorded(original, " (Acoustic)", single(original, date));
    return sounding(copy, tools.sounds().acoustic(original.sound()), 0.95);
  }

  private SampleTrack recorded(SampleTrack original, String suffix, Release release) {
    String country = original.lead().scene().city().country();
    String isrc = tools.registry().nextIsrc(country, release.date().getYear());
    return copy(original, original.title() + suffix, release, isrc);
  }

  private SampleTrack copy(SampleTrack original, String title, Release release, String isrc) {
    return new SampleTrack(
        tools.registry().nextTrackId(),
        isrc,
        title,
        original.artists(),
        release,
        original.style(),
        original.sound(),
        original.durationMillis(),
        original.appeal() * APPEAL_SHARE * dice.logNormal(0.5));
  }

  private static SampleTrack sounding(SampleTrack track, AudioFeatures sound, double stretch) {
    return new SampleTrack(
        track.id(),
        track.isrc(),
        track.title(),
        track.artists(),
        track.release(),
        track.style(),
        sound,
        (int) (track.durationMillis() * stretch),
        track.appeal());
  }

  private Release single(SampleTrack original, LocalDate date) {
    return new Release(original.title(), notLate(date), true);
  }

  private Release released(String title, LocalDate date) {
    return new Release(title, notLate(date), false);
  }

  private LocalDate notLate(LocalDate date) {
    return date.isAfter(lastDay) ? lastDay : date;
  }
}
