package io.segue.profile;

import io.segue.train.Labels;
import io.segue.train.ProjectionOptions;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The section {@code cold}: how tracks that few heard, or nobody, get their vectors. */
final class ColdSection {
  private ColdSection() {}

  /** What the section says; empty if nothing is to be projected. */
  static Optional<ProjectionOptions> projection(Section section) {
    ProjectionOptions missing = ProjectionOptions.DEFAULT;
    Set<Labels.Kind> kinds = new TreeSet<>();
    for (Labels.Kind kind : Labels.Kind.values()) {
      if (section.flag(kind.name().toLowerCase(Locale.ROOT), true)) {
        kinds.add(kind);
      }
    }
    ProjectionOptions options =
        new ProjectionOptions(
            section.number("confidence-listeners", missing.confidenceListeners()),
            section.number("listener-exponent", missing.listenerExponent()),
            section.number("strength", missing.strength()),
            new ProjectionOptions.Sources(kinds, section.flag("numbers", true)));
    return section.flag("project", true) ? Optional.of(options) : Optional.empty();
  }
}
