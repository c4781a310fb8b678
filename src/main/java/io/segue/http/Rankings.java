package io.segue.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import io.segue.recommend.Answer;
import io.segue.recommend.RankedTrack;
import io.segue.recommend.playlist.Playlist;
import io.segue.recommend.playlist.PlaylistFormat;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes rankings in the format that {@code format} or else {@code Accept} asks for. */
final class Rankings {
  private static final Logger LOG = LoggerFactory.getLogger(Rankings.class);

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
    logDrawn(context, answer);
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

  /** Without these lines nobody could tell later how likely it was that a track was shown. */
  private static void logDrawn(Context context, Answer answer) {
    for (RankedTrack ranked : answer.tracks()) {
      ranked
          .propensity()
          .ifPresent(propensity ->
              LOG.info(
                  "drawn track={} rank={} propensity={} generation={} path={}",
                  ranked.track().id(),
                  ranked.rank(),
                  propensity,
                  answer.origin().generation(),
                  context.path()));
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
