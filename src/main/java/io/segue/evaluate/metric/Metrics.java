package io.segue.evaluate.metric;

import java.util.ArrayList;
import java.util.List;

/** Every metric there is, in the order in which results name them. */
public final class Metrics {
  /** Those of all lists together. */
  public static final List<CatalogueMetric> CATALOGUE = List.of(new Coverage(), new Gini());

  /** Those of one list that look at nothing but which ranks hit. */
  public static final List<ListMetric> OF_HITS =
      List.of(
          new Recall(), new Ndcg(), new AveragePrecision(), new HitRate(), new ReciprocalRank());

  private Metrics() {}

  /** Those of one list. */
  public static List<ListMetric> ofLists(TrainProfile profile, ContentVectors content) {
    List<ListMetric> all = new ArrayList<>(OF_HITS);
    all.add(new AveragePopularity(profile));
    all.add(new LongTailShare(profile));
    all.add(DiscountedNovelty.epc(profile));
    all.add(DiscountedNovelty.efd(profile));
    all.add(new IntraListDiversity(content));
    all.add(new ArtistsOfList(content));
    all.add(new RepeatedRecordings(content));
    return all;
  }
}
