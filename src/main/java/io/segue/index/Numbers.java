package io.segue.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.util.NumericUtils;

/** The numbers by which tracks of a view are filtered. */
public final class Numbers {
  private final View view;

  public Numbers(View view) {
    this.view = view;
  }

  /** A document's number, as filters compare it; empty if it is unknown or the field is a text. */
  public OptionalDouble value(FilterField field, int docId) {
    List<LeafReaderContext> leaves = view.searcher().getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(docId, leaves));
    if (field.kind() != FilterField.Kind.NUMBER) {
      return OptionalDouble.empty();
    }
    try {
      SortedNumericDocValues values = leaf.reader().getSortedNumericDocValues(Fields.exact(field));
      return values != null && values.advanceExact(docId - leaf.docBase)
          ? OptionalDouble.of(NumericUtils.sortableLongToDouble(values.nextValue()))
          : OptionalDouble.empty();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
