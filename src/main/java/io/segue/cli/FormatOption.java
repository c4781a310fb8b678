package io.segue.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.segue.recommend.Answer;
import io.segue.recommend.InvalidRequestException;
import io.segue.recommend.playlist.Playlist;
import io.segue.recommend.playlist.PlaylistFormat;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How a command writes a ranking. */
final class FormatOption {
  @Mixin private final OutputOption output = new OutputOption();

  @Option(
      names = "--format",
      paramLabel = "NAME",
      description = "Write a playlist: jspf or m3u. Without it a table, or JSON with --json.")
  private String format = "json";

  /**
   * Prints a ranking.
   *
   * @param title of a playlist
   * @throws InvalidRequestException if there is no such format
   */
  void print(Console console, String title, Answer answer, JsonNode json) {
    Optional<String> playlist = new Playlist(title, answer).in(PlaylistFormat.ofKey(format));
    playlist.ifPresentOrElse(
        text -> console.result(text.stripTrailing()), () -> output.print(console, answer, json));
  }
}
