package io.segue.http.listenbrainz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.segue.catalog.EntityIds;
import io.segue.http.JsonBody;
import io.segue.index.View;
import io.segue.recommend.Basis;
import io.segue.recommend.Histories;
import io.segue.recommend.Occasions;
import io.segue.recommend.Page;
import io.segue.recommend.Query;
import io.segue.recommend.RankedTrack;
import io.segue.recommend.playlist.Playlist;
import io.segue.recommend.playlist.PlaylistFormat;
import io.segue.recommend.prompt.Option;
import io.segue.recommend.prompt.Prompt;
import io.segue.recommend.prompt.PromptAnswer;
import io.segue.recommend.prompt.PromptRadio;
import io.segue.recommend.prompt.PromptRequest;
import io.segue.retrieve.TrackFilter;
import java.util.List;
import java.util.Optional;

/** Radio from a prompt in the words of LB Radio. */
final class RadioCalls {
  private static final int TRACKS = 50;
  private static final String RECORDING = "https://musicbrainz.org/recording/";

  private final Desk desk;

  RadioCalls(Desk desk) {
    this.desk = desk;
  }

  void prompt(Context context) {
    String text =
        Optional.ofNullable(context.queryParam("prompt"))
            .filter(prompt -> !prompt.isBlank())
            .orElseThrow(() -> new BadRequestResponse("The prompt parameter cannot be empty."));
    Option mode =
        PromptRequest.mode(Optional.ofNullable(context.queryParam("mode")).orElse("easy"));
    PromptRequest request =
        new PromptRequest(
            Prompt.parse(text), Optional.of(mode), desk.gate().listener(context), query(context));
    try (View view = desk.service().index().acquire()) {
      PromptAnswer answer =
          new PromptRadio(
                  view,
                  desk.service().recommender(),
                  listener -> desk.store().history(listener, Histories.MAX_TRACKS))
              .play(request);
      String title = "LB Radio for " + text + " on " + mode.key() + " mode";
      ObjectNode json = JsonNodeFactory.instance.objectNode();
      json.set("jspf", jspf(new Playlist(title, answer.answer())));
      ArrayNode feedback = json.putArray("feedback");
      answer.feedback().forEach(feedback::add);
      Desk.payload(context, json);
    }
  }

  /** Under the rules that hold for whoever asks. */
  private Query query(Context context) {
    Query query = new Query(Basis.HYBRID, TrackFilter.NONE, new Page(0, TRACKS));
    return Occasions.of(desk.store(), desk.now(), desk.gate().listener(context), query);
  }

  /** The playlist, with the recording that a track is for these clients as its first name. */
  private static ObjectNode jspf(Playlist playlist) {
    try {
      ObjectNode json =
          (ObjectNode) JsonBody.MAPPER.readTree(playlist.in(PlaylistFormat.JSPF).orElseThrow());
      List<RankedTrack> tracks = playlist.answer().tracks();
      for (int i = 0; i < tracks.size(); i++) {
        String address = RECORDING + EntityIds.recordingOf(tracks.get(i).track());
        ArrayNode names = (ArrayNode) json.at("/playlist/track/" + i + "/identifier");
        if (!names.path(0).asText().equals(address)) {
          names.insert(0, address);
        }
      }
      return json;
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a JSPF is no JSON", impossible);
    }
  }
}
