package io.segue.index;

import io.segue.catalog.Alias;
import io.segue.catalog.AudioFeature;
import io.segue.catalog.AudioFeatures;
import io.segue.catalog.Availability;
import io.segue.catalog.ReleaseDate;
import io.segue.catalog.Track;
import io.segue.catalog.TrackId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;

/**
 * The whole track as bytes: texts by length in a fixed order, numbers in binary, a bit for each
 * audio feature that is known. An answer reads one for each track, so reading has to be cheap.
 */
final class TrackSource {
  private static final AudioFeature[] FEATURES = AudioFeature.values();

  private TrackSource() {}

  static byte[] encode(Track track) {
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    try {
      out.writeString(track.id().value());
      out.writeString(track.title());
      writeTexts(out, track.artists());
      writeTexts(out, track.album().stream().toList());
      writeTexts(out, track.released().stream().map(ReleaseDate::text).toList());
      out.writeVInt(track.durationMillis().orElse(0));
      out.writeLong(Double.doubleToRawLongBits(track.popularity().orElse(Double.NaN)));
      writeTexts(out, track.genres());
      writeTexts(out, track.tags());
      writeFeatures(out, track.features().values());
      out.writeVInt(track.aliases().size());
      for (Alias alias : track.aliases()) {
        out.writeString(alias.scheme());
        out.writeString(alias.value());
      }
      writeMoment(out, track.availability().fromMillis());
      writeMoment(out, track.availability().untilMillis());
      writeTexts(out, track.availability().regions());
      return out.toArrayCopy();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static Track decode(BytesRef source) {
    DataInput in = new ByteArrayDataInput(source.bytes, source.offset, source.length);
    try {
      return Track.builder(new TrackId(in.readString()))
          .title(in.readString())
          .artists(readTexts(in))
          .album(readTexts(in).stream().findFirst())
          .released(readTexts(in).stream().findFirst().map(ReleaseDate::new))
          .durationMillis(readDuration(in.readVInt()))
          .popularity(readNumber(Double.longBitsToDouble(in.readLong())))
          .genres(readTexts(in))
          .tags(readTexts(in))
          .features(readFeatures(in))
          .aliases(readAliases(in))
          .availability(new Availability(readMoment(in), readMoment(in), readTexts(in)))
          .build();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void writeMoment(DataOutput out, OptionalLong millis) throws IOException {
    out.writeByte((byte) (millis.isPresent() ? 1 : 0));
    if (millis.isPresent()) {
      out.writeLong(millis.getAsLong());
    }
  }

  private static OptionalLong readMoment(DataInput in) throws IOException {
    return in.readByte() == 0 ? OptionalLong.empty() : OptionalLong.of(in.readLong());
  }

  private static void writeTexts(DataOutput out, List<String> texts) throws IOException {
    out.writeVInt(texts.size());
    for (String text : texts) {
      out.writeString(text);
    }
  }

  private static List<String> readTexts(DataInput in) throws IOException {
    int count = in.readVInt();
    List<String> texts = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      texts.add(in.readString());
    }
    return texts;
  }

  private static void writeFeatures(DataOutput out, Map<AudioFeature, Double> features)
      throws IOException {
    int known = 0;
    for (int i = 0; i < FEATURES.length; i++) {
      known |= features.containsKey(FEATURES[i]) ? 1 << i : 0;
    }
    out.writeVInt(known);
    for (double value : features.values()) {
      out.writeLong(Double.doubleToRawLongBits(value));
    }
  }

  private static AudioFeatures readFeatures(DataInput in) throws IOException {
    int known = in.readVInt();
    if (known == 0) {
      return AudioFeatures.UNKNOWN;
    }
    Map<AudioFeature, Double> features = new EnumMap<>(AudioFeature.class);
    for (int i = 0; i < FEATURES.length; i++) {
      if (((known >>> i) & 1) == 1) {
        features.put(FEATURES[i], Double.longBitsToDouble(in.readLong()));
      }
    }
    return new AudioFeatures(features);
  }

  private static List<Alias> readAliases(DataInput in) throws IOException {
    int count = in.readVInt();
    List<Alias> aliases = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      aliases.add(new Alias(in.readString(), in.readString()));
    }
    return aliases;
  }

  /** Durations are positive, so that 0 means unknown. */
  private static OptionalInt readDuration(int millis) {
    return millis == 0 ? OptionalInt.empty() : OptionalInt.of(millis);
  }

  private static OptionalDouble readNumber(double number) {
    return Double.isNaN(number) ? OptionalDouble.empty() : OptionalDouble.of(number);
  }
}
