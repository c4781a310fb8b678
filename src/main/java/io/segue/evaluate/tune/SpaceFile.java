package io.segue.evaluate.tune;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.segue.profile.ProfileException;
import io.segue.profile.ProfileFile;
import io.segue.profile.Section;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Search spaces as YAML files: {@code base} and {@code parameters}. */
public final class SpaceFile {
  private static final int VERSION = 1;
  private static final int STEPS = 5;

  private SpaceFile() {}

  /**
   * Reads a space.
   *
   * @throws ProfileException naming file, key and rule, if one is broken
   */
  public static SearchSpace read(Path file) {
    ObjectNode tree = ProfileFile.tree(file);
    return new Section(file.toString(), tree).read(root -> read(root, file, tree));
  }

  private static SearchSpace read(Section root, Path file, ObjectNode tree) {
    int version = root.integer("version", 0);
    if (version != VERSION) {
      throw new ProfileException(
          file + ": version must be " + VERSION + ", which this program reads: " + version);
    }
    List<Parameter> parameters = new ArrayList<>();
    root.sections("parameters").forEach(some -> parameters.add(some.read(SpaceFile::parameter)));
    if (parameters.isEmpty()) {
      throw new ProfileException(file + ": parameters are missing");
    }
    return new SearchSpace(file.toString(), base(root, file, tree), parameters);
  }

  /** A mapping, a file beside this one, or the built-in profile. */
  private static ObjectNode base(Section root, Path file, ObjectNode tree) {
    if (!root.has("base")) {
      return ProfileFile.standardTree();
    }
    if (tree.get("base") instanceof ObjectNode inline) {
      return inline;
    }
    return ProfileFile.tree(file.resolveSibling(root.text("base", "")));
  }

  private static Parameter parameter(Section section) {
    KeyPath path = new KeyPath(section.text("path", ""));
    List<JsonNode> values = section.scalars("values");
    if (!values.isEmpty()) {
      return new Parameter(path, new Choices(values));
    }
    if (!section.has("low") || !section.has("high")) {
      throw new IllegalArgumentException(path.text() + " needs values, or low and high");
    }
    return new Parameter(
        path,
        new Span(
            section.number("low", 0),
            section.number("high", 0),
            isLog(section.text("scale", "linear")),
            section.flag("integer", false),
            section.integer("steps", STEPS)));
  }

  private static boolean isLog(String scale) {
    return switch (scale) {
      case "linear" -> false;
      case "log" -> true;
      default -> throw new IllegalArgumentException("scale must be linear or log: " + scale);
    };
  }
}
