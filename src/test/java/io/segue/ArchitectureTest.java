package io.segue;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The invariants of ARCHITECTURE.md that a machine can check. */
class ArchitectureTest {
  /** Bottom first; a package may know only packages of lower layers. */
  private static final List<Set<String>> LAYERS =
      List.of(
          Set.of("files", "vector"),
          Set.of("catalog"),
          Set.of("listening"),
          Set.of("store", "train", "sample"),
          Set.of("ingest", "index"),
          Set.of("retrieve"),
          Set.of("rerank"),
          Set.of("recommend"),
          Set.of("profile"),
          Set.of("http", "evaluate"),
          Set.of("cli"));

  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.segue");

  @Test
  void everyPackageHasALayer() {
    Set<String> listed = LAYERS.stream().flatMap(Set::stream).collect(Collectors.toSet());
    Set<String> found =
        MAIN.stream().map(type -> firstSegment(type.getPackageName())).collect(Collectors.toSet());
    found.removeAll(listed);
    assertEquals(new TreeSet<>(), new TreeSet<>(found));
  }

  @Test
  void layersPointDown() {
    for (int i = 0; i < LAYERS.size(); i++) {
      Set<String> own = LAYERS.get(i);
      for (String name : own) {
        String[] forbidden =
            LAYERS.subList(i, LAYERS.size()).stream()
                .flatMap(Set::stream)
                .filter(other -> !other.equals(name))
                .map(ArchitectureTest::tree)
                .toArray(String[]::new);
        noClasses()
            .that()
            .resideInAPackage(tree(name))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(forbidden)
            .allowEmptyShould(true)
            .check(MAIN);
      }
    }
  }

  @Test
  void packagesFormNoCycle() {
    slices().matching("io.segue.(*)..").should().beFreeOfCycles().check(MAIN);
  }

  @Test
  void partsOfTheEvaluatorPointDown() {
    List<String> parts = List.of("pairs", "split", "metric", "statistic");
    for (String part : parts) {
      noClasses()
          .that()
          .resideInAPackage("io.segue.evaluate." + part)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.segue.evaluate", "io.segue.evaluate.report")
          .check(MAIN);
    }
    slices().matching("io.segue.evaluate.(*)..").should().beFreeOfCycles().check(MAIN);
  }

  @Test
  void onlyHttpKnowsJavalin() {
    onlyIn(List.of("http"), "io.javalin..", "jakarta.servlet..", "org.eclipse.jetty..");
  }

  @Test
  void onlyIndexAndWhatReadsItKnowLucene() {
    onlyIn(List.of("index", "retrieve", "recommend"), "org.apache.lucene..");
  }

  @Test
  void onlyTheStoreKnowsJdbc() {
    onlyIn(
        List.of("store"),
        "java.sql..",
        "org.jdbi..",
        "com.zaxxer..",
        "org.flywaydb..",
        "org.sqlite..");
  }

  @Test
  void onlyVectorKnowsTheVectorApi() {
    onlyIn(List.of("vector"), "jdk.incubator.vector..");
  }

  @Test
  void onlyTheCommandLineKnowsPicocliAndProgressBars() {
    onlyIn(List.of("cli"), "picocli..", "me.tongfei..");
  }

  @Test
  void onlyTheCommandLineExitsAndReadsClockAndEnvironment() {
    noClasses()
        .that()
        .resideOutsideOfPackage(tree("cli"))
        .should()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(System.class, "getenv")
        .orShould()
        .callMethod(System.class, "getenv", String.class)
        .orShould()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(java.time.Clock.class, "systemUTC")
        .orShould()
        .callMethod(java.time.LocalDate.class, "now")
        .check(MAIN);
  }

  private static void onlyIn(List<String> owners, String... libraries) {
    noClasses()
        .that()
        .resideOutsideOfPackages(owners.stream().map(ArchitectureTest::tree).toArray(String[]::new))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(libraries)
        .check(MAIN);
  }

  private static String firstSegment(String packageName) {
    String inside = packageName.substring("io.segue.".length());
    int dot = inside.indexOf('.');
    return dot < 0 ? inside : inside.substring(0, dot);
  }

  private static String tree(String name) {
    return "io.segue." + name + "..";
  }
}
