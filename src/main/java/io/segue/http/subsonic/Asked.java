package io.segue.http.subsonic;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.segue.catalog.Track;
import io.segue.catalog.TrackId;
import io.segue.http.Service;
import io.segue.http.foreign.Library;
import io.segue.http.foreign.SongIds;
import io.segue.recommend.Basis;
import io.segue.recommend.Occasions;
import io.segue.recommend.Page;
import io.segue.recommend.Query;
import io.segue.retrieve.TrackFilter;
import io.segue.store.Standing;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One request.
 *
 * @param parameters what it says
 * @param visitor who asks
 * @param catalogue what it sees
 * @param service what it is answered from
 */
record Asked(Parameters parameters, Visitor visitor, Library catalogue, Service service) {
  /** The song that a required parameter names. */
  Track song(String parameter) {
    return songOf(parameters.required(parameter));
  }

  /** The song of an id. */
  Track songOf(String id) {
    return new SongIds(service.store())
        .track(catalogue, id)
        .orElseThrow(() -> RefusedException.notFound("song", id));
  }

  /** A query of the visitor as of now, under the rules that hold. */
  Query query(TrackFilter filter, int limit) {
    return Occasions.of(
        service.store(),
        service.clock().millis(),
        visitor.listener(),
        new Query(Basis.HYBRID, filter, new Page(0, limit)));
  }

  /** What rules and availability let the visitor see. */
  TrackFilter bounds() {
    return Occasions.bounds(
        service.store(), service.clock().millis(), visitor.listener(), catalogue.view());
  }

  /** What the visitor sees of some tracks. */
  Entries entries(List<Track> tracks) {
    List<TrackId> ids = tracks.stream().map(Track::id).toList();
    Map<TrackId, Standing> standings =
        visitor
            .listener()
            .map(listener -> service.store().standings(listener, ids))
            .orElse(List.of())
            .stream()
            .collect(Collectors.toMap(Standing::track, Function.identity()));
    return new Entries(standings);
  }

  /** Adds an array of songs. */
  void addSongs(ObjectNode json, String name, List<Track> tracks) {
    Entries entries = entries(tracks);
    ArrayNode array = json.putArray(name);
    tracks.forEach(track -> array.add(entries.song(track)));
  }
}
