package io.segue.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.segue.recommend.Page;
import io.segue.recommend.ReasonsJson;
import io.segue.recommend.reason.Explanation;
import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine.Option;

/** Whether a command says why. */
final class ExplainOption {
  @Option(names = "--explain", description = "Say why each track is there (at most 100 tracks).")
  private boolean isAsked;

  /** Refuses to explain a long list before any work is done. */
  void require(Page page) {
    if (isAsked) {
      ReasonsJson.requireExplicable(page);
    }
  }

  /** Adds explanations to the JSON of an answer, and says their sentences. */
  void explain(Console console, ObjectNode json, Supplier<List<Explanation>> reasons) {
    if (isAsked) {
      List<Explanation> explanations = reasons.get();
      ReasonsJson.addExplanations(json, explanations);
      for (int t = 0; t < explanations.size(); t++) {
        console.say((t + 1) + ". " + explanations.get(t).sentence());
      }
    }
  }
}
