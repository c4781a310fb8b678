package io.segue.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.segue.Seed;
import io.segue.catalog.TrackId;
import io.segue.listening.ListenMatrix;
import io.segue.train.itemitem.MarkovRandomField;
import io.segue.vector.SparseMatrix;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelFilesTest {
  private static final FactorizationOptions OPTIONS =
      new FactorizationOptions(
          12, 2, 0.02, 0.9, 8, ConfidenceOptions.of(PlayWeight.LOG), Seed.value());

  private static final TrainingOptions ALL =
      new TrainingOptions(
          OPTIONS,
          Optional.of(
              Neighbours.of(
                  "field", new MarkovRandomField(new MarkovRandomField.Options(20, 1, 0.5, 0.5)))));

  private final ListenMatrix matrix =
      Listening.random(Seed.random(ModelFilesTest.class), 80, 60, 7);
  private final Model model = train(17L);

  @TempDir Path temporary;

  @Test
  void readingBackGivesTheSameModel() {
    Path directory = temporary.resolve("deep/model");
    ModelFiles.write(directory, model);
    Model read = ModelFiles.read(directory);
    assertEquals(model.manifest(), read.manifest());
    assertEquals(model.tracks(), read.tracks());
    assertArrayEquals(model.trackVectors().values(), read.trackVectors().values());
    assertArrayEquals(model.trackGram().values(), read.trackGram().values());
    SparseMatrix written = model.neighbours().orElseThrow();
    SparseMatrix found = read.neighbours().orElseThrow();
    assertEquals(60, found.rows());
    assertEquals(60, found.columns());
    assertArrayEquals(written.columnOrdinals(), found.columnOrdinals());
    assertArrayEquals(written.values(), found.values());
    assertEquals(12, read.dimension());
    assertEquals(17L, read.manifest().storeChange());
  }

  @Test
  void vectorsAreLittleEndianFloatsByOrdinal() throws IOException {
    ModelFiles.write(temporary, model);
    byte[] bytes = Files.readAllBytes(temporary.resolve("tracks.vectors"));
    assertEquals(60 * 12 * 4, bytes.length);
    ByteBuffer floats = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    assertEquals(model.trackVectors().row(5)[3], floats.getFloat((5 * 12 + 3) * 4));
    assertEquals("träck-000005", Files.readAllLines(temporary.resolve("tracks.ids")).get(5));
  }

  @Test
  void findsOrdinalsById() {
    assertEquals(OptionalInt.of(31), model.ordinal(new TrackId("träck-000031")));
    assertEquals(OptionalInt.empty(), model.ordinal(new TrackId("unknown")));
  }

  @Test
  void equalInputHasEqualHashAndId() {
    Model again = train(99L);
    assertEquals(model.manifest().trainingHash(), again.manifest().trainingHash());
    assertEquals(model.manifest().modelId(), again.manifest().modelId());
  }

  @Test
  void everyInputChangesTheHash() {
    TrainingOptions options = TrainingOptions.of(OPTIONS);
    String hash = TrainingHash.of(options, TrainingSet.of(matrix));
    float[][] plays = Listening.dense(matrix);
    plays[79][59] += 1f;
    assertNotEquals(hash, TrainingHash.of(options, TrainingSet.of(Listening.of(plays))));
    FactorizationOptions other =
        new FactorizationOptions(
            12, 2, 0.02, 0.9, 8, ConfidenceOptions.of(PlayWeight.LOG), Seed.value() + 1);
    assertNotEquals(hash, TrainingHash.of(TrainingOptions.of(other), TrainingSet.of(matrix)));
    assertNotEquals(hash, TrainingHash.of(ALL, TrainingSet.of(matrix)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"tracks.ids", "tracks.vectors", "gram.floats", "neighbours.rows", "manifest.json"})
  void refusesMissingFiles(String name) throws IOException {
    ModelFiles.write(temporary, model);
    Files.delete(temporary.resolve(name));
    assertRefused(name, "is missing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tracks.ids", "tracks.vectors", "gram.floats", "neighbours.rows"})
  void refusesTruncatedFiles(String name) throws IOException {
    ModelFiles.write(temporary, model);
    byte[] bytes = Files.readAllBytes(temporary.resolve(name));
    Files.write(temporary.resolve(name), Arrays.copyOf(bytes, bytes.length - 1));
    assertRefused(name, "has " + (bytes.length - 1) + " bytes instead of " + bytes.length);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tracks.ids", "tracks.vectors", "gram.floats", "neighbours.rows"})
  void refusesFilesWithAFlippedBit(String name) throws IOException {
    ModelFiles.write(temporary, model);
    byte[] bytes = Files.readAllBytes(temporary.resolve(name));
    bytes[bytes.length / 2] ^= 1;
    Files.write(temporary.resolve(name), bytes);
    assertRefused(name, "does not match its SHA-256 checksum");
  }

  @Test
  void refusesManifestsThatWereTruncatedOrChanged() throws IOException {
    ModelFiles.write(temporary, model);
    Path file = temporary.resolve("manifest.json");
    String json = Files.readString(file);
    Files.writeString(file, json.substring(0, json.length() / 2));
    assertRefused("manifest.json", "is not a manifest");
    Files.writeString(file, json.replace("\"storeChange\" : 17", "\"storeChange\" : 18"));
    assertRefused("manifest.json", "does not match its own checksum");
    Files.writeString(file, "{}");
    assertRefused("manifest.json", "has format version 0 instead of 5");
    Files.writeString(file, json.replace("\"formatVersion\" : 5", "\"formatVersion\" : 6"));
    assertRefused("manifest.json", "has format version 6 instead of 5");
  }

  @Test
  void refusesToOverwriteAModel() {
    ModelFiles.write(temporary, model);
    assertThrows(UncheckedIOException.class, () -> ModelFiles.write(temporary, model));
    assertEquals(model.manifest(), ModelFiles.read(temporary).manifest());
  }

  private Model train(long change) {
    return new Training(ALL, 2).learn(TrainingSet.of(matrix), change, TrainingMonitor.silent());
  }

  private void assertRefused(String name, String problem) {
    ModelFileException e = assertThrows(ModelFileException.class, () -> ModelFiles.read(temporary));
    String message = String.valueOf(e.getMessage());
    assertTrue(message.startsWith(temporary.resolve(name) + " " + problem), message);
    assertTrue(message.endsWith("run `segue train` again"), message);
  }
}
