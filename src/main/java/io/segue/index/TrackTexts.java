package io.segue.index;

import io.segue.catalog.Track;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;

/** The fields of a document that text search reads. */
final class TrackTexts {
  private static final FieldType PRESENCE = presence();

  private TrackTexts() {}

  static void add(Document document, Track track) {
    List<String> albums = track.album().stream().toList();
    List<String> labels = new ArrayList<>(track.genres());
    labels.addAll(track.tags());
    addNames(document, Fields.TITLE, List.of(track.title()));
    addNames(document, Fields.ARTIST, track.artists());
    addNames(document, Fields.ALBUM, albums);
    addWords(document, Fields.TAG, labels);
  }

  private static void addNames(Document document, String field, List<String> names) {
    addWords(document, field, names);
    for (String name : names) {
      document.add(new Field(Fields.starts(field), name, PRESENCE));
      document.add(new StringField(Fields.whole(field), TextWords.whole(name), Field.Store.NO));
    }
  }

  private static void addWords(Document document, String field, List<String> texts) {
    for (String text : texts) {
      document.add(new TextField(field, text, Field.Store.NO));
      if (text.codePoints().anyMatch(Ideographs::isOne)) {
        document.add(new TextField(Fields.IDEOGRAPHS, text, Field.Store.NO));
      }
    }
  }

  /** Which documents have a term, nothing more. */
  private static FieldType presence() {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setOmitNorms(true);
    type.setIndexOptions(IndexOptions.DOCS);
    type.freeze();
    return type;
  }
}
