package io.segue.retrieve;

import io.segue.index.Fields;
import io.segue.index.View;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.apache.lucene.index.LeafReaderContext;

/** Which documents of a view meet a condition, for those who look at them one by one. */
public final class MatchingTracks {
  private static final List<String> AVAILABILITY =
      List.of(Fields.AVAILABLE_FROM, Fields.AVAILABLE_UNTIL, Fields.REGION);

  private MatchingTracks() {}

  /** Tells of each live document whether it meets the condition. */
  public static IntPredicate of(View view, Condition condition) {
    return Scope.of(view, new TrackFilter(List.of(condition), Set.of()))::contains;
  }

  /** Whether any track of the view has a limited availability; if none has, nobody need ask. */
  public static boolean limitAvailability(View view) {
    for (LeafReaderContext leaf : view.searcher().getIndexReader().leaves()) {
      for (String field : AVAILABILITY) {
        if (leaf.reader().getFieldInfos().fieldInfo(field) != null) {
          return true;
        }
      }
    }
    return false;
  }
}
