package io.segue.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import io.segue.recommend.Answer;
import io.segue.recommend.playlist.Playlist;
import io.segue.recommend.playlist.PlaylistFormat;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Writes rankings in the format that {@code format} or else {@code Accept} asks for. */
final class Rankings {
  /** The parameter, which all calls for rankings know. */
  static final String FORMAT = "format";

  private Rankings() {}

  /**
   * Writes one ranking.
   *
   * @param title of a playlist
   * @param json the native answer
   */
  static void write(Context context, String title, Answer answer, JsonNode json) {
    PlaylistFormat format = format(context);
    Optional<String> playlist = new Playlist(title, answer).in(format);
    if (playlist.isPresent()) {
      context
          .header("Cache-Control", "private, no-store")
          .contentType(format.mediaType())
          .result(playlist.get().getBytes(StandardCharsets.UTF_8));
    } else {
      Answers.write(context, json);
    }
  }

  /** Refuses an unknown format before any work is done. */
  static PlaylistFormat format(Context context) {
    String key = context.queryParam(FORMAT);
    return key == null
        ? PlaylistFormat.ofAccept(Optional.ofNullable(context.header("Accept")).orElse(""))
        : PlaylistFormat.ofKey(key);
  }
}
