package io.segue.http.subsonic;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.segue.catalog.Track;
import io.segue.catalog.TrackId;
import io.segue.listening.Event;
import io.segue.listening.Feedback;
import io.segue.listening.Listen;
import io.segue.listening.ListenerId;
import io.segue.recommend.InvalidRequestException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** What a listener hears and thinks of it; all of a request is kept, durably, or nothing. */
final class ListeningCalls {
  private static final int MOST_SONGS = 1_000;
  private static final int MOST_STARS = 5;

  private final NowPlaying nowPlaying;

  ListeningCalls(NowPlaying nowPlaying) {
    this.nowPlaying = nowPlaying;
  }

  /** Listens at the told times, or now; with {@code submission=false} only what plays now. */
  ObjectNode scrobble(Asked asked) {
    ListenerId listener = asked.visitor().required();
    List<TrackId> songs = songs(asked);
    long now = asked.service().clock().millis();
    if (!asked.parameters().flag("submission", true)) {
      nowPlaying.started(listener, songs.getLast(), now);
      return nothing();
    }
    List<String> times = asked.parameters().all("time");
    List<Event> listens = new ArrayList<>();
    for (int i = 0; i < songs.size(); i++) {
      long at = i < times.size() ? Parameters.natural("time", times.get(i)) : now;
      listens.add(listen(listener, songs.get(i), at));
    }
    asked.service().store().add(listens);
    return nothing();
  }

  ObjectNode star(Asked asked) {
    ListenerId listener = asked.visitor().required();
    OptionalLong now = OptionalLong.of(asked.service().clock().millis());
    List<Event> loves = new ArrayList<>();
    for (TrackId song : songs(asked)) {
      loves.add(new Feedback(listener, song, Feedback.Kind.LOVE, OptionalDouble.empty(), now));
    }
    asked.service().store().add(loves);
    return nothing();
  }

  ObjectNode unstar(Asked asked) {
    ListenerId listener = asked.visitor().required();
    asked.service().store().withdraw(listener, Feedback.Kind.LOVE, songs(asked));
    return nothing();
  }

  /** 1 to 5; 0 takes the rating back. */
  ObjectNode rate(Asked asked) {
    ListenerId listener = asked.visitor().required();
    TrackId song = asked.song("id").id();
    String text = asked.parameters().required("rating");
    long stars = Parameters.natural("rating", text);
    if (stars > MOST_STARS) {
      throw new InvalidRequestException("rating", text, "must be within 0.." + MOST_STARS);
    }
    if (stars == 0) {
      asked.service().store().withdraw(listener, Feedback.Kind.RATING, List.of(song));
      return nothing();
    }
    Feedback rating =
        new Feedback(
            listener,
            song,
            Feedback.Kind.RATING,
            OptionalDouble.of((double) stars),
            OptionalLong.of(asked.service().clock().millis()));
    asked.service().store().add(List.of(rating));
    return nothing();
  }

  /** What listeners said that they began to hear. */
  ObjectNode nowPlaying(Asked asked) {
    long now = asked.service().clock().millis();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode array = json.putObject("nowPlaying").putArray("entry");
    for (NowPlaying.Started started : nowPlaying.since(now)) {
      List<Track> tracks = asked.catalogue().track(started.track()).stream().toList();
      Entries entries = asked.entries(tracks);
      for (Track track : tracks) {
        array.add(
            entries
                .song(track)
                .put("username", started.listener().value())
                .put("minutesAgo", started.minutesBefore(now))
                .put("playerId", 0));
      }
    }
    return json;
  }

  private static Listen listen(ListenerId listener, TrackId song, long at) {
    try {
      return new Listen(listener, song, OptionalLong.of(at), 1);
    } catch (IllegalArgumentException outOfTime) {
      throw new InvalidRequestException(
          "time", at, "must be milliseconds since 1970, after 1970 and before 3000");
    }
  }

  private static List<TrackId> songs(Asked asked) {
    List<String> ids = asked.parameters().all("id").stream().filter(id -> !id.isEmpty()).toList();
    if (ids.isEmpty()) {
      throw RefusedException.missing("id");
    }
    if (ids.size() > MOST_SONGS) {
      throw new InvalidRequestException(
          "id", ids.size() + " songs", "must be at most " + MOST_SONGS + " songs");
    }
    return ids.stream().map(id -> asked.songOf(id).id()).toList();
  }

  private static ObjectNode nothing() {
    return JsonNodeFactory.instance.objectNode();
  }
}
