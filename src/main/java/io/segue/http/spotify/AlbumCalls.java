package io.segue.http.spotify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.segue.catalog.Track;
import io.segue.http.NotFoundException;
import io.segue.http.foreign.Library;
import java.util.Comparator;
import java.util.List;

/** Albums: one, several, and their tracks. */
final class AlbumCalls {
  private static final int MOST_ALBUMS = 20;
  private static final int TRACKS_SHOWN = 50;

  private final Desk desk;

  AlbumCalls(Desk desk) {
    this.desk = desk;
  }

  void one(Context context) {
    desk.answer(context, asked -> object(asked, required(asked)));
  }

  void several(Context context) {
    desk.answer(
        context,
        asked -> {
          ObjectNode json = JsonNodeFactory.instance.objectNode();
          ArrayNode array = json.putArray("albums");
          for (String id : asked.parameters().ids(MOST_ALBUMS)) {
            asked
                .catalogue()
                .album(id)
                .map(album -> object(asked, album))
                .ifPresentOrElse(array::add, array::addNull);
          }
          return json;
        });
  }

  void tracks(Context context) {
    desk.answer(
        context,
        asked ->
            Paging.of(context, 1, 50, Integer.MAX_VALUE - 50)
                .pageOf(tracks(asked, required(asked))));
  }

  private static JsonNode object(Desk.Asked asked, Library.Album album) {
    List<JsonNode> tracks = tracks(asked, album);
    ObjectNode page = new Paging(asked.context(), 0, TRACKS_SHOWN).pageOf(tracks);
    String href = asked.hrefs().album(Ids.ofAlbum(album.first())) + "/tracks?offset=";
    page.put("href", href + "0&limit=" + TRACKS_SHOWN);
    if (tracks.size() > TRACKS_SHOWN) {
      page.put("next", href + TRACKS_SHOWN + "&limit=" + TRACKS_SHOWN);
    }
    return asked.objects().album(album, page);
  }

  /** In the order of their ids: the catalogue knows no other. */
  private static List<JsonNode> tracks(Desk.Asked asked, Library.Album album) {
    return album.tracks().stream()
        .sorted(Comparator.comparing(Track::id))
        .map(asked.objects()::simplifiedTrack)
        .map(JsonNode.class::cast)
        .toList();
  }

  private static Library.Album required(Desk.Asked asked) {
    return asked
        .catalogue()
        .album(asked.id())
        .orElseThrow(() -> new NotFoundException("album", asked.id()));
  }
}
