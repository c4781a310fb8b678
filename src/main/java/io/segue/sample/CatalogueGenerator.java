package io.segue.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Makes artists and their tracks from scenes.
 *
 * <p>Scenes hold tastes together, not genres: an artist's place in taste space is its scene's plus
 * noise, a scene mixes styles of several genres, and a track's style is one of its scene's.
 */
final class CatalogueGenerator {
  /** Together with what chance leaves out, about a fifth of the tracks has no listens. */
  private static final double UNPLAYED_SHARE = 0.03;

  private final SampleOptions options;
  private final Dice dice;

  CatalogueGenerator(SampleOptions options, Dice dice) {
    this.options = options;
    this.dice = dice;
  }

  Catalogue catalogue(List<Scene> scenes, NameGrammar grammar) {
    int year = options.lastDay().getYear();
    List<Artist> artists =
        new ArtistGenerator(scenes, grammar, year, dice.split()).artists(options.size());
    CatalogueTools tools =
        new CatalogueTools(grammar, new Registry(dice), new SoundGenerator(dice.split()));
    DiscographyGenerator discographies =
        new DiscographyGenerator(tools, options.lastDay(), dice.split());
    List<SampleTrack> tracks = new ArrayList<>();
    for (Artist artist : artists) {
      tracks.addAll(discographies.tracks(artist, neighbours(artist, artists)));
    }
    silenceLeastAppealing(tracks);
    return new Catalogue(artists, tracks);
  }

  /** The same scene's artists twice as a rule, and one from anywhere. */
  private List<Artist> neighbours(Artist artist, List<Artist> artists) {
    List<Artist> found = new ArrayList<>(List.of(dice.pick(artists)));
    for (int i = 0; i < 60 && found.size() < 4; i++) {
      Artist candidate = dice.pick(artists);
      if (candidate.scene().equals(artist.scene())) {
        found.add(candidate);
      }
    }
    return found;
  }

  /** Spares the veteran, so that something can be played from the first day on. */
  private void silenceLeastAppealing(List<SampleTrack> tracks) {
    double[] rank = new double[tracks.size()];
    for (int i = 0; i < rank.length; i++) {
      SampleTrack track = tracks.get(i);
      rank[i] = track.appeal() * StrictMath.pow(track.lead().appeal(), 0.5) * dice.logNormal(0.4);
    }
    IntStream.range(0, rank.length)
        .filter(i -> tracks.get(i).lead().ordinal() > 0)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> rank[i]).thenComparing(i -> i))
        .limit((long) (UNPLAYED_SHARE * rank.length))
        .forEach(i -> tracks.set(i, tracks.get(i).withAppeal(0)));
  }
}
