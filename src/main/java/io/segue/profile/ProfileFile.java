package io.segue.profile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.segue.files.AtomicFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Profiles as YAML files. */
public final class ProfileFile {
  private static final String DEFAULT = "default.yaml";
  private static final YAMLMapper YAML =
      YAMLMapper.builder(
              YAMLFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                  .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                  .build())
          .build();

  private ProfileFile() {}

  /** The profile that counts where none is named. */
  public static Profile standard() {
    return Profile.of(standardTree(), DEFAULT);
  }

  /** The tree of keys behind {@link #standard()}. */
  public static ObjectNode standardTree() {
    try (InputStream in = ProfileFile.class.getResourceAsStream(DEFAULT)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its " + DEFAULT);
      }
      return mapping(DEFAULT, YAML.readTree(in));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * Reads a profile.
   *
   * @throws ProfileException if the file is missing, is no YAML, or breaks a rule
   */
  public static Profile read(Path file) {
    return Profile.of(tree(file), file.toString());
  }

  /**
   * Reads the tree of keys of a profile, which need not be valid.
   *
   * @throws ProfileException if the file is missing or is no YAML
   */
  public static ObjectNode tree(Path file) {
    try {
      return mapping(file.toString(), YAML.readTree(Files.readAllBytes(file)));
    } catch (JsonProcessingException broken) {
      throw new ProfileException(
          file + ":" + broken.getLocation().getLineNr() + ": " + broken.getOriginalMessage());
    } catch (IOException failure) {
      throw new ProfileException(file + " cannot be read: " + failure.getMessage());
    }
  }

  /** Writes a tree of keys, replacing the file whole. */
  public static void write(Path file, ObjectNode tree) {
    try {
      AtomicFile.write(file, YAML.writeValueAsBytes(tree));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a tree of keys has no YAML form", impossible);
    }
  }

  private static ObjectNode mapping(String place, JsonNode tree) {
    if (tree instanceof ObjectNode mapping) {
      return mapping;
    }
    throw new ProfileException(place + ": must be a mapping of keys to values");
  }
}
