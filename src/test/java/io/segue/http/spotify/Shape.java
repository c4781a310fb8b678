package io.segue.http.spotify;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * What clients require of each object: every key with its type, where {@code ?} allows null, {@code
 * [x]} is an array of x and any other name is another shape.
 */
final class Shape {
  private static final Map<String, String> SHAPES =
      Map.ofEntries(
          Map.entry(
              "track",
              "album:simplifiedAlbum artists:[simplifiedArtist] available_markets:[text]"
                  + " disc_number:int duration_ms:int explicit:bool external_ids:object"
                  + " external_urls:urls href:text id:text is_playable:bool is_local:bool name:text"
                  + " popularity:percent preview_url:text? track_number:int type:text uri:text"),
          Map.entry(
              "simplifiedTrack",
              "artists:[simplifiedArtist] available_markets:[text] disc_number:int duration_ms:int"
                  + " explicit:bool external_urls:urls href:text id:text is_local:bool name:text"
                  + " preview_url:text? track_number:int type:text uri:text"),
          Map.entry("urls", "spotify:text"),
          Map.entry(
              "simplifiedArtist",
              "external_urls:urls href:text id:text name:text type:text uri:text"),
          Map.entry(
              "artist",
              "external_urls:urls followers:followers genres:[text] href:text id:text"
                  + " images:[image] name:text popularity:percent type:text uri:text"),
          Map.entry("followers", "href:text? total:int"),
          Map.entry("image", "url:text height:int width:int"),
          Map.entry(
              "simplifiedAlbum",
              "album_type:text total_tracks:int available_markets:[text] external_urls:urls"
                  + " href:text id:text images:[image] name:text release_date:text"
                  + " release_date_precision:text type:text uri:text artists:[simplifiedArtist]"),
          Map.entry(
              "album",
              "album_type:text total_tracks:int available_markets:[text] external_urls:urls"
                  + " href:text id:text images:[image] name:text release_date:text"
                  + " release_date_precision:text type:text uri:text artists:[simplifiedArtist]"
                  + " tracks:pageOfTracks copyrights:[object] external_ids:object genres:[text]"
                  + " label:text popularity:percent"),
          Map.entry(
              "pageOfTracks",
              "href:text items:[simplifiedTrack] limit:int next:text? offset:int previous:text?"
                  + " total:int"),
          Map.entry(
              "page",
              "href:text items:[object] limit:int next:text? offset:int previous:text? total:int"),
          Map.entry(
              "features",
              "acousticness:number danceability:number energy:number instrumentalness:number"
                  + " liveness:number loudness:number speechiness:number tempo:number"
                  + " valence:number duration_ms:int key:int mode:int time_signature:int id:text"
                  + " uri:text track_href:text analysis_url:text type:text"),
          Map.entry(
              "seed",
              "afterFilteringSize:int afterRelinkingSize:int href:text? id:text"
                  + " initialPoolSize:int type:text"),
          Map.entry("fault", "status:int message:text"));

  private Shape() {}

  /** Fails unless the JSON has that type, with exactly the keys of its shape. */
  static void check(String type, JsonNode json, String place) {
    if (type.endsWith("?")) {
      if (!json.isNull()) {
        check(type.substring(0, type.length() - 1), json, place);
      }
      return;
    }
    if (type.startsWith("[")) {
      assertTrue(json.isArray(), place + " is no array: " + json);
      for (int i = 0; i < json.size(); i++) {
        check(type.substring(1, type.length() - 1), json.get(i), place + "[" + i + "]");
      }
      return;
    }
    boolean fits =
        switch (type) {
          case "text" -> json.isTextual();
          case "int" -> json.isInt();
          case "number" -> json.isNumber();
          case "percent" -> json.isInt() && json.intValue() >= 0 && json.intValue() <= 100;
          case "bool" -> json.isBoolean();
          default -> json.isObject();
        };
    assertTrue(fits, place + " is no " + type + ": " + json);
    if (SHAPES.containsKey(type)) {
      checkKeys(type, json, place);
    }
  }

  private static void checkKeys(String type, JsonNode json, String place) {
    String[] keys = SHAPES.getOrDefault(type, "").split(" ", -1);
    for (String key : keys) {
      int colon = key.indexOf(':');
      String name = key.substring(0, colon);
      assertTrue(json.has(name), place + " lacks " + name + ": " + json);
      check(key.substring(colon + 1), json.get(name), place + "." + name);
    }
  }
}
