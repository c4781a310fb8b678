package io.segue.rerank.list;

import java.util.function.IntPredicate;

/** Candidates that never come, whatever was chosen. */
public final class Refused implements Limit {
  private final IntPredicate refused;

  public Refused(IntPredicate refused) {
    this.refused = refused;
  }

  @Override
  public Verdict verdict(int candidate) {
    return refused.test(candidate) ? Verdict.NEVER : Verdict.FITS;
  }

  @Override
  public void chosen(int candidate) {}
}
