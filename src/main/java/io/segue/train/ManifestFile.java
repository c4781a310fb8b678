package io.segue.train;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * {@code manifest.json}: the model's origin and the stamps of the other files.
 *
 * @param formatVersion of the whole directory
 * @param model where it comes from
 * @param files stamps by file name
 * @param checksum SHA-256 of all the other members, written as compact JSON
 */
record ManifestFile(
    int formatVersion, ModelManifest model, SortedMap<String, FileStamp> files, String checksum) {
  static final String NAME = "manifest.json";
  private static final int FORMAT_VERSION = 5;

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  ManifestFile {
    files = new TreeMap<>(files);
  }

  static ManifestFile of(ModelManifest model, SortedMap<String, FileStamp> files) {
    ManifestFile unsigned = new ManifestFile(FORMAT_VERSION, model, files, "");
    return new ManifestFile(FORMAT_VERSION, model, files, unsigned.computeChecksum());
  }

  byte[] toJson() throws JsonProcessingException {
    return JSON.writeValueAsBytes(this);
  }

  /**
   * Reads a manifest.
   *
   * @throws ModelFileException if it is missing, damaged or of another version
   */
  static ManifestFile read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new ModelFileException(file, "is missing");
    }
    byte[] json = Files.readAllBytes(file);
    ManifestFile manifest;
    try {
      int version = JSON.readTree(json).path("formatVersion").asInt();
      if (version != FORMAT_VERSION) {
        throw new ModelFileException(
            file, "has format version " + version + " instead of " + FORMAT_VERSION);
      }
      manifest = JSON.readValue(json, ManifestFile.class);
    } catch (JsonProcessingException e) {
      throw new ModelFileException(file, "is not a manifest: " + e.getOriginalMessage());
    }
    if (!manifest.checksum().equals(manifest.computeChecksum())) {
      throw new ModelFileException(file, "does not match its own checksum");
    }
    return manifest;
  }

  /** The stamp of one file, which the manifest must have. */
  FileStamp stamp(Path file) {
    FileStamp stamp = files.get(String.valueOf(file.getFileName()));
    if (stamp == null) {
      throw new ModelFileException(file, "is not listed in the manifest");
    }
    return stamp;
  }

  private String computeChecksum() throws IllegalStateException {
    try {
      ManifestFile unsigned = new ManifestFile(formatVersion, model, files, "");
      return Digests.sha256(
          JSON.writer().without(SerializationFeature.INDENT_OUTPUT).writeValueAsBytes(unsigned));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a manifest has no JSON form", e);
    }
  }
}
