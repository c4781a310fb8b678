package io.segue.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.TreeSet;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/** Which values a text property has. */
public final class FieldTerms {
  private FieldTerms() {}

  /**
   * Every value in its comparable form, ascending. One that only tracks had which have changed
   * since may still be among them.
   */
  public static List<String> of(View view, FilterField field) {
    TreeSet<String> forms = new TreeSet<>();
    try {
      for (LeafReaderContext leaf : view.searcher().getIndexReader().leaves()) {
        Terms terms = leaf.reader().terms(Fields.exact(field));
        if (terms != null) {
          TermsEnum each = terms.iterator();
          for (BytesRef term = each.next(); term != null; term = each.next()) {
            forms.add(term.utf8ToString());
          }
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return List.copyOf(forms);
  }
}
