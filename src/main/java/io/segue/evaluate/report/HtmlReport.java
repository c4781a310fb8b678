package io.segue.evaluate.report;

import com.samskivert.mustache.Mustache;
import io.segue.evaluate.Evaluation;
import io.segue.files.AtomicFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;

/**
 * An evaluation for a browser: tables, and charts that a script draws from the same JSON that
 * {@code --json} prints. Every text is escaped; without scripts the tables remain.
 *
 * @see <a href="https://mustache.github.io/mustache.5.html">Mustache, the language of the
 *     template</a>
 */
public final class HtmlReport {
  private HtmlReport() {}

  /**
   * Replaces a file with the report.
   *
   * @throws java.io.UncheckedIOException if that fails; then the old file is still there
   */
  public static void write(Path file, Evaluation evaluation, Instant now) {
    AtomicFile.write(file, html(evaluation, now).getBytes(StandardCharsets.UTF_8));
  }

  /** The whole page. */
  static String html(Evaluation evaluation, Instant now) {
    return Mustache.compiler()
        .escapeHTML(true)
        .compile(Resources.own("report.html"))
        .execute(ReportPage.of(evaluation, now));
  }
}
