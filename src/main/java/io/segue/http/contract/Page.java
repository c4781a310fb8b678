package io.segue.http.contract;

import io.javalin.http.Context;
import io.segue.http.NotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;

/** The page that shows the description, with Swagger UI; it asks nobody but this server. */
final class Page {
  private static final String VERSION = "/META-INF/maven/org.webjars/swagger-ui/pom.properties";
  private static final String LIBRARY = "/META-INF/resources/webjars/swagger-ui/";
  private static final Map<String, String> TYPES =
      Map.of(
          "index.html", "text/html; charset=utf-8",
          "start.js", "text/javascript; charset=utf-8",
          "swagger-ui-bundle.js", "text/javascript; charset=utf-8",
          "swagger-ui.css", "text/css; charset=utf-8");
  private static final String POLICY =
      "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:";

  private Page() {}

  /**
   * Answers one of the page's files.
   *
   * @throws NotFoundException if it has no such file
   */
  static void write(Context context, String name) {
    String type = TYPES.get(name);
    if (type == null) {
      throw new NotFoundException("file", name);
    }
    context
        .contentType(type)
        .header("Content-Security-Policy", POLICY)
        .header("Cache-Control", "max-age=3600")
        .result(bytes(name.startsWith("swagger") ? LIBRARY + version() + "/" + name : name));
  }

  private static String version() {
    Properties properties = new Properties();
    try (InputStream in = open(VERSION)) {
      properties.load(in);
    } catch (IOException broken) {
      throw new UncheckedIOException("reading " + VERSION, broken);
    }
    return properties.getProperty("version", "");
  }

  private static byte[] bytes(String name) {
    try (InputStream in = open(name)) {
      return in.readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException("reading " + name, broken);
    }
  }

  private static InputStream open(String name) {
    InputStream in = Page.class.getResourceAsStream(name);
    if (in == null) {
      throw new IllegalStateException(name + " is not on the class path: build the program anew");
    }
    return in;
  }
}
