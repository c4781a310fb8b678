package io.segue.sample;

import java.util.ArrayList;
import java.util.List;

/** A whole generated world, in memory. */
final class Sample {
  private static final int ARTISTS_PER_SCENE = 15;

  private final SampleOptions options;
  private final Catalogue catalogue;
  private final List<SampleListener> listeners;
  private final List<Play> plays;
  private final Blemishes blemishes;

  private Sample(
      SampleOptions options, Catalogue catalogue, List<SampleListener> listeners, Dice dice) {
    this.options = options;
    this.catalogue = catalogue;
    this.listeners = listeners;
    blemishes = new Blemishes(Style.all(), dice.split());
    plays = plays(dice);
  }

  static Sample of(SampleOptions options) {
    SampleSize size = options.size();
    int year = options.lastDay().getYear();
    Dice dice = Dice.seeded(options.seed());
    NameGrammar grammar = new NameGrammar();
    int sceneCount = Math.clamp(size.artists() / ARTISTS_PER_SCENE, 8, 500);
    List<Scene> scenes =
        new SceneGenerator(Style.all(), City.all(), year, dice.split()).scenes(sceneCount);
    Catalogue catalogue = new CatalogueGenerator(options, dice.split()).catalogue(scenes, grammar);
    List<SampleListener> listeners =
        new ListenerGenerator(scenes, grammar, year, dice.split())
            .listeners(size.listeners(), size.listens());
    return new Sample(options, catalogue, listeners, dice.split());
  }

  Catalogue catalogue() {
    return catalogue;
  }

  List<SampleListener> listeners() {
    return listeners;
  }

  /** Sorted by {@link Play#BY_TIME}. */
  List<Play> plays() {
    return plays;
  }

  /** What the catalogue file gets wrong. */
  Blemishes blemishes() {
    return blemishes;
  }

  private List<Play> plays(Dice dice) {
    Period period = new Period(options.lastDay());
    List<Play> all = new ArrayList<>();
    for (SampleListener listener : listeners) {
      all.addAll(new ListeningGenerator(catalogue, period, listener, dice.split()).plays());
    }
    all.sort(Play.BY_TIME);
    return all;
  }
}
