package io.segue.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.segue.cli.Diagnosis.Finding;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code segue doctor}. */
@Command(
    name = "doctor",
    description = "Check JDK, SIMD, disk, store and the integrity of the live generation.")
final class DoctorCommand implements Callable<Integer> {
  private final Environment environment;

  @Mixin private final StoreOption store = new StoreOption();
  @Mixin private final IndexOption index = new IndexOption();
  @Mixin private final OutputOption output = new OutputOption();

  DoctorCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    List<Finding> findings = new Diagnosis(environment, store, index).findings();
    ArrayNode checks = JsonNodeFactory.instance.arrayNode();
    StringBuilder table = new StringBuilder();
    for (Finding finding : findings) {
      checks
          .addObject()
          .put("check", finding.check())
          .put("ok", finding.ok())
          .put("found", finding.found());
      table
          .append(table.isEmpty() ? "" : System.lineSeparator())
          .append(finding.ok() ? "ok    " : "FAIL  ")
          .append(finding.check())
          .append(": ")
          .append(finding.found());
    }
    boolean ok = findings.stream().allMatch(Finding::ok);
    output.print(
        environment.console(),
        table.toString(),
        JsonNodeFactory.instance.objectNode().put("ok", ok).set("checks", checks));
    return ok ? 0 : CommandFailure.FAILED;
  }
}
