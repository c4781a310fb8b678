package io.segue.evaluate.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** Texts on the class path. */
final class Resources {
  private static final String CHART_VERSION =
      "/META-INF/maven/org.webjars.npm/chart.js/pom.properties";
  private static final String CHARTS = "/META-INF/resources/webjars/chart.js/%s/dist/chart.umd.js";

  private Resources() {}

  /** A text of this package. */
  static String own(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8);
  }

  /** The script of the charting library, without the pointer to its source map. */
  static String charts() {
    Properties properties = new Properties();
    try (InputStream in = open(CHART_VERSION)) {
      properties.load(in);
    } catch (IOException broken) {
      throw new UncheckedIOException("reading " + CHART_VERSION, broken);
    }
    String script = own(CHARTS.replace("%s", properties.getProperty("version", "")));
    return script.replaceAll("(?m)^//# sourceMappingURL=.*$", "");
  }

  private static byte[] bytes(String name) {
    try (InputStream in = open(name)) {
      return in.readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException("reading " + name, broken);
    }
  }

  private static InputStream open(String name) {
    InputStream in = Resources.class.getResourceAsStream(name);
    if (in == null) {
      throw new IllegalStateException(name + " is not on the class path: build the program anew");
    }
    return in;
  }
}
