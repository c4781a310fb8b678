package io.segue.index;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads and writes {@code manifest.json} of a generation. */
final class ManifestFile {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new Jdk8Module())
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build();

  private ManifestFile() {}

  static void write(Path file, GenerationManifest manifest) {
    try {
      Files.write(file, JSON.writeValueAsBytes(manifest));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static GenerationManifest read(Path file) {
    try {
      GenerationManifest manifest =
          JSON.readValue(Files.readAllBytes(file), GenerationManifest.class);
      if (manifest.formatVersion() != GenerationManifest.FORMAT_VERSION) {
        throw new GenerationException(
            file
                + " has format "
                + manifest.formatVersion()
                + ", this program reads "
                + GenerationManifest.FORMAT_VERSION
                + ": run `segue reindex`");
      }
      return manifest;
    } catch (JsonProcessingException broken) {
      throw new GenerationException(file + " is not readable: run `segue reindex`", broken);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
