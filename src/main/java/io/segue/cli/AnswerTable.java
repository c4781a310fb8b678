package io.segue.cli;

import io.segue.catalog.Track;
import io.segue.recommend.Answer;
import io.segue.recommend.RankedTrack;
import java.util.Locale;
import java.util.stream.Collectors;

/** An answer for a terminal: a head line and a line for each track. */
final class AnswerTable {
  private AnswerTable() {}

  static void print(Console console, Answer answer) {
    console.result(
        answer.strategy().key()
            + ": "
            + answer.reason()
            + " ("
            + answer.origin().generation()
            + ")");
    answer.tracks().forEach(ranked -> console.result(line(ranked)));
    if (answer.exhausted()) {
      console.result("no more tracks match");
    }
  }

  private static String line(RankedTrack ranked) {
    Track track = ranked.track();
    return String.format(
        Locale.ROOT,
        "%3d  %.3f  %s%s%s  [%s]",
        ranked.rank(),
        ranked.score(),
        track.title().isEmpty() ? "(untitled)" : track.title(),
        track.artists().isEmpty()
            ? ""
            : " - " + track.artists().stream().collect(Collectors.joining(", ")),
        track.released().map(date -> " (" + date.year() + ")").orElse(""),
        track.id());
  }
}
