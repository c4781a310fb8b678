package io.segue.evaluate;

import io.segue.recommend.Basis;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One way to be asked for lists.
 *
 * @param key its name
 * @param basis which signals may count
 * @param isPersonal whether the history is told; if not, it is only excluded
 */
public record Ranking(String key, Basis basis, boolean isPersonal) {
  /** What somebody without a history gets. */
  public static final String POPULAR = "popular";

  /** Every way there is, the best known first. */
  public static List<Ranking> all() {
    List<Ranking> all = new ArrayList<>();
    for (Basis basis : Basis.values()) {
      all.add(new Ranking(basis.name().toLowerCase(Locale.ROOT), basis, true));
    }
    all.add(new Ranking(POPULAR, Basis.HYBRID, false));
    return all;
  }
}
