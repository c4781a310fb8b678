package io.segue.index;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.segue.catalog.Track;
import io.segue.catalog.TrackJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.util.BytesRef;

/** The whole track as stored bytes. */
final class TrackSource {
  private static final JsonMapper JSON = new JsonMapper();

  private TrackSource() {}

  static byte[] encode(Track track) {
    try {
      return JSON.writeValueAsBytes(TrackJson.write(track));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static Track decode(BytesRef source) {
    try {
      JsonNode json = JSON.readTree(source.bytes, source.offset, source.length);
      return TrackJson.read(json);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
