package io.segue.index;

import io.segue.catalog.AlbumName;
import io.segue.catalog.Alias;
import io.segue.catalog.AudioFeature;
import io.segue.catalog.Availability;
import io.segue.catalog.KeywordForm;
import io.segue.catalog.ReleaseDate;
import io.segue.catalog.Track;
import io.segue.vector.Kernels;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoubleField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FloatDocValuesField;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;

/** One track as a Lucene document. */
final class TrackDocument {
  private TrackDocument() {}

  /**
   * The document of one track.
   *
   * @param learned empty if nothing was learned, about it or what it shares with others
   */
  static Document of(Track track, TrackStatistics statistics, Optional<LearnedTrack> learned) {
    Document document = new Document();
    String id = track.id().value();
    document.add(new StringField(Fields.ID, id, Field.Store.NO));
    document.add(new SortedDocValuesField(Fields.ID, new BytesRef(id)));
    document.add(new BinaryDocValuesField(Fields.SOURCE, new BytesRef(TrackSource.encode(track))));
    TrackTexts.add(document, track);
    addKeywords(document, track);
    addNumbers(document, track, statistics);
    addAvailability(document, track.availability());
    learned.ifPresent(known -> addNeighbours(document, known));
    addVectors(document, track, learned.flatMap(LearnedTrack::vector));
    return document;
  }

  private static void addKeywords(Document document, Track track) {
    addKeywords(document, FilterField.GENRE, track.genres());
    addKeywords(document, FilterField.ARTIST, track.artists());
    addKeywords(document, FilterField.ALBUM, track.album().stream().toList());
    addKeywords(
        document,
        FilterField.ALBUM_NAME,
        AlbumName.of(track).map(AlbumName::key).stream().toList());
    addKeywords(document, FilterField.TAG, track.tags());
    List<String> isrcs =
        track.aliases().stream()
            .filter(alias -> alias.scheme().equals("isrc"))
            .map(Alias::value)
            .toList();
    addKeywords(document, FilterField.ISRC, isrcs);
  }

  private static void addKeywords(Document document, FilterField field, List<String> values) {
    values.stream()
        .map(KeywordForm::of)
        .distinct()
        .forEach(form -> document.add(new KeywordField(Fields.exact(field), form, Field.Store.NO)));
  }

  private static void addNumbers(Document document, Track track, TrackStatistics statistics) {
    track.released().ifPresent(date -> addNumber(document, FilterField.YEAR, date.year()));
    track
        .released()
        .flatMap(ReleaseDate::day)
        .ifPresent(day -> document.add(new LongPoint(Fields.RELEASED_DAY, day.toEpochDay())));
    track.durationMillis().ifPresent(millis -> addNumber(document, FilterField.DURATION, millis));
    addNumber(document, FilterField.POPULARITY, statistics.popularity());
    for (AudioFeature feature : AudioFeature.values()) {
      track
          .features()
          .value(feature)
          .ifPresent(value -> addNumber(document, FilterField.of(feature), value));
    }
    document.add(new NumericDocValuesField(Fields.LISTENERS, statistics.listeners()));
    document.add(new NumericDocValuesField(Fields.POPULARITY_ORDER, statistics.popularityOrder()));
    document.add(new FloatDocValuesField(Fields.PRIOR, (float) statistics.popularity() / 100));
  }

  private static void addAvailability(Document document, Availability availability) {
    availability
        .fromMillis()
        .ifPresent(
            from -> document.add(new LongField(Fields.AVAILABLE_FROM, from, Field.Store.NO)));
    availability
        .untilMillis()
        .ifPresent(
            until -> document.add(new LongField(Fields.AVAILABLE_UNTIL, until, Field.Store.NO)));
    availability.regions().stream()
        .map(KeywordForm::of)
        .distinct()
        .forEach(region -> document.add(new KeywordField(Fields.REGION, region, Field.Store.NO)));
  }

  private static void addNumber(Document document, FilterField field, double value) {
    document.add(new DoubleField(Fields.exact(field), value, Field.Store.NO));
  }

  private static void addNeighbours(Document document, LearnedTrack learned) {
    learned
        .ordinal()
        .ifPresent(ordinal -> document.add(new NumericDocValuesField(Fields.ORDINAL, ordinal)));
    learned
        .neighbours()
        .ifPresent(row -> document.add(new BinaryDocValuesField(Fields.NEIGHBOURS, row)));
    learned
        .proxies()
        .ifPresent(shares -> document.add(new BinaryDocValuesField(Fields.PROXIES, shares)));
  }

  private static void addVectors(Document document, Track track, Optional<float[]> cf) {
    cf.ifPresent(vector -> {
      document.add(
          new KnnFloatVectorField(
              Fields.CF, vector, VectorSimilarityFunction.MAXIMUM_INNER_PRODUCT));
      Kernels.direction(vector)
          .ifPresent(direction ->
              document.add(
                  new KnnFloatVectorField(
                      Fields.CF_DIRECTION, direction, VectorSimilarityFunction.DOT_PRODUCT)));
    });
    ContentEncoder.encode(track)
        .ifPresent(vector ->
            document.add(
                new KnnFloatVectorField(
                    Fields.CONTENT, vector, VectorSimilarityFunction.DOT_PRODUCT)));
  }
}
