package io.segue.evaluate.metric;

import java.util.List;

/** Every metric there is, in the order in which results name them. */
public final class Metrics {
  /** Those of all lists together. */
  public static final List<CatalogueMetric> CATALOGUE = List.of(new Coverage(), new Gini());

  private Metrics() {}

  /** Those of one list. */
  public static List<ListMetric> ofLists(TrainProfile profile, ContentVectors content) {
    return List.of(
        new Recall(),
        new Ndcg(),
        new AveragePrecision(),
        new HitRate(),
        new ReciprocalRank(),
        new AveragePopularity(profile),
        new LongTailShare(profile),
        DiscountedNovelty.epc(profile),
        DiscountedNovelty.efd(profile),
        new IntraListDiversity(content));
  }
}
