package io.segue.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Spreads a listener's listens over sessions: on random days between joining and leaving, around
 * commutes and lunch on weekdays, evenings mostly, by the clock of the listener's home.
 */
final class SessionPlan {
  private static final int MAX_LISTENS = 30;

  /** Room for time zones and for sessions that start late, so that nothing passes the end. */
  private static final int MARGIN_DAYS = 3;

  private final Period period;
  private final Dice dice;

  SessionPlan(Period period, Dice dice) {
    this.period = period;
    this.dice = dice;
  }

  /** Sessions in order of start; their listens sum to the listener's. */
  List<Session> sessions(SampleListener listener) {
    int open = Period.DAYS - 2 * MARGIN_DAYS;
    int least = Math.min(open, 20 + listener.listens() / 12);
    int span = least + dice.below(open - least + 1);
    // Half of the listeners stay to the end, whenever they joined.
    int late = dice.chance(0.5) ? open - span : dice.below(open - span + 1);
    long firstDay = period.firstDay() + MARGIN_DAYS + late;
    List<Session> sessions = new ArrayList<>();
    int left = listener.listens();
    while (left > 0) {
      int length = 1 + (int) (5 * dice.logNormal(0.7));
      int listens = Math.min(left, Math.min(MAX_LISTENS, length));
      long start = start(firstDay + dice.below(span), listener.home());
      sessions.add(new Session(start, listens));
      left -= listens;
    }
    sessions.sort(Comparator.comparingLong(Session::startSecond));
    return sessions;
  }

  private long start(long day, City home) {
    double kind = dice.uniform(0, 1);
    // The first day of 1970 was a Thursday.
    boolean weekend = Math.floorMod(day + 3, 7) >= 5;
    double hour;
    if (kind < 0.45) {
      hour = dice.normal(20.8, 1.5);
    } else if (kind < 0.65 && !weekend) {
      hour = dice.normal(7.9, 0.6);
    } else if (kind < 0.82 && !weekend) {
      hour = dice.normal(17.4, 0.7);
    } else if (kind < 0.97) {
      hour = dice.normal(13.5, 2.4);
    } else {
      hour = dice.normal(24.6, 1.2);
    }
    return day * Period.DAY_SECONDS + (long) ((hour - home.utcOffsetHours()) * 3600);
  }
}
