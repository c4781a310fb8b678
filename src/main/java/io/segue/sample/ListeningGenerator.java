package io.segue.sample;

import java.util.ArrayList;
import java.util.List;

/**
 * Plays through all sessions of one listener.
 *
 * <p>A session has one taste, drawn by the weights of that day, and one mood. Tracks follow each
 * other at their durations with small pauses; a skip comes after a few seconds and makes room for
 * the next track at once; a love comes during a play.
 */
final class ListeningGenerator {
  private static final long PAUSE_SECONDS = 600;
  private static final double EVENING_CALM = 0.05;

  private final Catalogue catalogue;
  private final Period period;
  private final SampleListener listener;
  private final Dice dice;
  private final Memory memory;
  private final TrackChooser chooser;
  private final List<Play> plays = new ArrayList<>();
  private long clock;

  ListeningGenerator(Catalogue catalogue, Period period, SampleListener listener, Dice dice) {
    this.catalogue = catalogue;
    this.period = period;
    this.listener = listener;
    this.dice = dice;
    memory = new Memory(listener.tastes().size());
    chooser = new TrackChooser(catalogue, memory, dice);
    listener.tastes().forEach(chooser::addTaste);
  }

  /** In order of time, except that a love may come after the start of the next track. */
  List<Play> plays() {
    for (Session session : new SessionPlan(period, dice).sessions(listener)) {
      clock = Math.max(session.startSecond(), clock + PAUSE_SECONDS);
      play(session.listens());
    }
    return List.copyOf(plays);
  }

  private void play(int listens) {
    double progress = period.progress(clock);
    List<Taste> tastes = listener.tastes();
    int taste = Lottery.of(tastes.size(), i -> tastes.get(i).weight(progress)).draw(dice);
    Mood mood = mood(tastes.get(taste));
    int before = -1;
    int left = listens;
    while (left > 0) {
      int track = chooser.next(taste, mood, before, clock);
      if (dice.chance(reaction(track, taste, mood).skipChance())) {
        skip(track);
      } else {
        listen(track, taste, reaction(track, taste, mood));
        before = track;
        left--;
      }
    }
  }

  private Mood mood(Taste taste) {
    long localHour = Math.floorMod(clock / 3600 + listener.home().utcOffsetHours(), 24);
    double calm = localHour >= 21 || localHour < 8 ? EVENING_CALM : -EVENING_CALM;
    return taste.mood().shifted(dice.normal(-calm, 0.12), dice.normal(0, 0.12));
  }

  private Reaction reaction(int track, int taste, Mood mood) {
    SampleTrack heard = catalogue.track(track);
    double match = heard.lead().position().cosine(listener.tastes().get(taste).position());
    return new Reaction(match, heard.mood().closeness(mood), memory.plays(track));
  }

  private void skip(int track) {
    long after = 3L + dice.below(27);
    plays.add(new Play(listener.ordinal(), track, clock + after, Play.Kind.SKIP));
    clock += after + 1;
    chooser.skipped();
  }

  private void listen(int track, int taste, Reaction reaction) {
    plays.add(new Play(listener.ordinal(), track, clock, Play.Kind.LISTEN));
    memory.hear(taste, track);
    long seconds = Math.max(30, catalogue.track(track).durationMillis() / 1000);
    if (!memory.isLoved(track) && dice.chance(reaction.loveChance())) {
      long during = clock + 5 + dice.below((int) seconds - 10);
      plays.add(new Play(listener.ordinal(), track, during, Play.Kind.LOVE));
      memory.love(taste, track);
    }
    clock += seconds + dice.below(6);
  }
}
