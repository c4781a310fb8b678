package io.segue.rerank.list;

import io.segue.index.View;
import io.segue.rerank.Arranged;
import io.segue.rerank.Fused;
import io.segue.rerank.FusedRanking;
import io.segue.rerank.ListStage;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Gives the last places of each ten to tracks of the tail, drawn from the best {@value #POOL}
 * places of another stage's list: a track's chance falls with its place there. Each drawn track
 * carries its propensity, the probability with which it was drawn there given what stood before, so
 * that what listeners make of it tells about others too. Deterministic for one seed. Thread-safe.
 *
 * <p>Where the tail has none left, the list goes on as the other stage made it.
 *
 * @see <a href="https://arxiv.org/abs/1602.05352">Schnabel et al. 2016, recommendations as
 *     treatments</a>
 */
public final class Exploration implements ListStage {
  static final int POOL = 200;
  private static final int BLOCK = 10;

  private final ListStage stage;
  private final double share;
  private final String seed;

  /**
   * Explores in the lists of a stage.
   *
   * @param share of places, 0 to 1, rounded to whole places of ten
   * @param seed who and when
   */
  public Exploration(ListStage stage, double share, String seed) {
    this.stage = stage;
    this.share = share;
    this.seed = seed;
  }

  @Override
  public Arranged arrange(FusedRanking ranking, View view, int depth) {
    Arranged usual = stage.arrange(ranking, view, POOL + depth);
    List<Fused> left = new ArrayList<>(usual.list());
    List<Fused> tail = tail(left.subList(0, Math.min(POOL, left.size())), view);
    SplittableRandom random = new SplittableRandom(Rotation.hash(seed));
    long slots = Math.round(share * BLOCK);
    Arranged arranged = new Arranged();
    usual.leftOut().forEach(arranged::drop);
    for (int place = 0; place < depth && !left.isEmpty(); place++) {
      boolean explores = place % BLOCK >= BLOCK - slots && !tail.isEmpty();
      Fused next = explores ? draw(tail, random.nextDouble()) : left.getFirst();
      arranged.add(next);
      without(next.docId(), left);
      without(next.docId(), tail);
    }
    return arranged;
  }

  /** The track at a share of the summed chances, with its propensity. */
  private static Fused draw(List<Fused> tail, double share) {
    double all = 0;
    for (int i = 0; i < tail.size(); i++) {
      all += chance(i);
    }
    double passed = 0;
    for (int i = 0; i < tail.size(); i++) {
      passed += chance(i);
      if (passed > share * all || i == tail.size() - 1) {
        return tail.get(i).drawn(chance(i) / all);
      }
    }
    throw new IllegalArgumentException("nothing to draw from");
  }

  private static double chance(int place) {
    return 1.0 / (place + BLOCK);
  }

  private static List<Fused> tail(List<Fused> list, View view) {
    List<Fused> tail = new ArrayList<>();
    for (Fused fused : list) {
      if (Shelf.isTail(view, fused.docId())) {
        tail.add(fused);
      }
    }
    return tail;
  }

  private static void without(int docId, List<Fused> list) {
    for (Iterator<Fused> each = list.iterator(); each.hasNext(); ) {
      if (each.next().docId() == docId) {
        each.remove();
        return;
      }
    }
  }
}
