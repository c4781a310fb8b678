package io.segue.recommend;

import io.segue.retrieve.VectorQuery;
import java.util.Optional;

/**
 * How one request is going to be answered.
 *
 * @param cf the query in the learned space, if it counts
 * @param content the query in the space of content, if it counts
 * @param strategy what that makes the answer
 * @param reason why, in one sentence
 */
record Plan(
    Optional<VectorQuery> cf, Optional<VectorQuery> content, Strategy strategy, String reason) {

  /** The plan that uses what the basis allows and the evidence provides. */
  static Plan of(
      Basis basis, Optional<VectorQuery> cf, Optional<VectorQuery> content, String reason) {
    Optional<VectorQuery> usedCf = basis.usesCf() ? cf : Optional.empty();
    Optional<VectorQuery> usedContent =
        basis.usesContent() || usedCf.isEmpty() ? content : Optional.empty();
    return new Plan(usedCf, usedContent, strategy(usedCf, usedContent), reason);
  }

  private static Strategy strategy(Optional<VectorQuery> cf, Optional<VectorQuery> content) {
    if (cf.isPresent()) {
      return content.isPresent() ? Strategy.HYBRID : Strategy.CF;
    }
    return content.isPresent() ? Strategy.CONTENT : Strategy.POPULAR;
  }
}
