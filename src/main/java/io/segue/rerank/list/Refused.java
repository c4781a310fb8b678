package io.segue.rerank.list;

import java.util.function.IntPredicate;

/** Candidates that never come, whatever was chosen. */
public final class Refused implements Limit {
  private final String reason;
  private final IntPredicate refused;

  public Refused(String reason, IntPredicate refused) {
    this.reason = reason;
    this.refused = refused;
  }

  @Override
  public Verdict verdict(int candidate) {
    return refused.test(candidate) ? Verdict.NEVER : Verdict.FITS;
  }

  @Override
  public String reason() {
    return reason;
  }

  @Override
  public void chosen(int candidate) {}
}
