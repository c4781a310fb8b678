package io.segue.cli;

import io.segue.evaluate.Ranking;
import io.segue.evaluate.TailCurve;
import io.segue.recommend.Page;
import io.segue.recommend.Query;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What is ranked and measured, and where the results go. */
final class MeasureOptions {
  private static final String ALL = "all";

  @Option(
      names = "--by",
      paramLabel = "NAME",
      description = "hybrid, cf, content, popular or all of them (default: ${DEFAULT-VALUE}).")
  private String by = "hybrid";

  @Option(
      names = "--k",
      paramLabel = "N",
      split = ",",
      description = "How many ranks are looked at, several with commas (default: 10,20).")
  private List<Integer> cutoffs = List.of(10, 20);

  @Option(
      names = "--lists",
      paramLabel = "FILE",
      description = {
        "Write the ranked lists: a line of LISTENER TRACK TRACK ... each, best first; gzip if the",
        "name ends in .gz."
      })
  private Optional<Path> lists = Optional.empty();

  @Option(
      names = "--compare",
      paramLabel = "FILE",
      description = "Compare with lists that an earlier run on the same split wrote.")
  private Optional<Path> compare = Optional.empty();

  @Option(
      names = "--report",
      paramLabel = "FILE.html",
      description = "Write a page with tables and charts, which needs nothing but a browser.")
  private Optional<Path> report = Optional.empty();

  @Option(
      names = "--beside",
      paramLabel = "NAME=VALUE,...",
      description = {
        "Rank also with these list settings, such as versions=all or",
        "diversity=0.3,max_per_artist=2; repeat for more."
      })
  private List<String> beside = List.of();

  @Option(
      names = "--tail-curve",
      paramLabel = "T",
      split = ",",
      description = {
        "Rank also with these settings of the tail dial, such as -1,-0.5,0,0.5,1, and tell",
        "accuracy against the tail."
      })
  private List<String> tailCurve = List.of();

  @Mixin private final ListingOptions listing = new ListingOptions();

  /** Refuses what can't be measured, before minutes have passed. */
  void check(Environment environment) {
    columns();
    cutoffs();
    Stream.concat(lists.stream(), report.stream())
        .map(file -> environment.directory().resolve(file).toAbsolutePath())
        .filter(file -> Files.isDirectory(file) || !Files.isDirectory(file.resolveSibling(".")))
        .findFirst()
        .ifPresent(file -> {
          throw CommandFailure.usage(
              file + " cannot be written: it is a directory, or its directory is missing");
        });
  }

  /** The runs, the main one first. */
  List<Ranking> rankings() {
    if (by.equals(ALL)) {
      return Ranking.all();
    }
    List<Ranking> named =
        Ranking.all().stream().filter(ranking -> ranking.key().equals(by)).toList();
    if (named.isEmpty()) {
      String known = Ranking.all().stream().map(Ranking::key).collect(Collectors.joining(", "));
      throw CommandFailure.usage("--by must be one of " + known + " or all: " + by);
    }
    return named;
  }

  /** How many ranks are looked at, ascending. */
  List<Integer> cutoffs() {
    List<Integer> ascending = cutoffs.stream().distinct().sorted().toList();
    if (ascending.isEmpty() || ascending.getFirst() < 1 || ascending.getLast() > Page.MAX_LIMIT) {
      throw CommandFailure.usage("--k must be within 1.." + Page.MAX_LIMIT + ": " + cutoffs);
    }
    return ascending;
  }

  /**
   * One column of results.
   *
   * @param name of the ranking, and of list settings that are not the main ones
   */
  record Column(String name, Ranking ranking, Query query) {}

  /** What is ranked, the main one first. */
  List<Column> columns() {
    Query query = listing.query();
    List<Column> columns = new ArrayList<>();
    rankings().forEach(ranking -> columns.add(new Column(ranking.key(), ranking, query)));
    for (String settings : beside) {
      columns.add(new Column(settings, rankings().getFirst(), ListingOptions.query(settings)));
    }
    for (String setting : tailCurve) {
      String tail = TailCurve.run(setting);
      columns.add(new Column(tail, rankings().getFirst(), ListingOptions.query(tail)));
    }
    return columns;
  }

  Optional<Path> lists() {
    return lists;
  }

  Optional<Path> compare() {
    return compare;
  }

  Optional<Path> report() {
    return report;
  }
}
