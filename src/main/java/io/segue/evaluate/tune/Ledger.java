package io.segue.evaluate.tune;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Every trial so far, in a file of JSON lines that survives a kill at any instant. The first line
 * says what values depend on besides the setting; trials under other circumstances are refused. A
 * last line that was being written when the process died is taken off.
 */
public final class Ledger implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path file;
  private final FileChannel channel;
  private final Map<Key, Trial> trials = new HashMap<>();

  private record Key(Assignment setting, double share) {}

  private Ledger(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Opens a file, which need not exist yet.
   *
   * @param circumstances everything but the setting that decides about values
   * @throws TuningException if the file is damaged, or was begun under other circumstances
   */
  public static Ledger open(Path file, ObjectNode circumstances) {
    try {
      FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      Ledger ledger = new Ledger(file, channel);
      ledger.load(circumstances);
      return ledger;
    } catch (IOException broken) {
      throw new UncheckedIOException("opening " + file, broken);
    }
  }

  /** The trial of a setting, or empty if there was none. */
  Optional<Trial> find(Assignment setting, double share) {
    return Optional.ofNullable(trials.get(new Key(setting, share)));
  }

  /** Notes a trial; it is durable when this returns. */
  void add(Trial trial) {
    write(trial.json());
    keep(trial);
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException broken) {
      throw new UncheckedIOException("closing " + file, broken);
    }
  }

  private void load(ObjectNode circumstances) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    int whole = bytes.length;
    while (whole > 0 && bytes[whole - 1] != '\n') {
      whole--;
    }
    channel.truncate(whole).position(whole);
    List<String> lines = new String(bytes, 0, whole, StandardCharsets.UTF_8).lines().toList();
    if (lines.isEmpty()) {
      write(circumstances);
      return;
    }
    requireSame(line(1, lines.getFirst()), circumstances);
    for (int i = 1; i < lines.size(); i++) {
      keep(trial(i + 1, line(i + 1, lines.get(i))));
    }
  }

  private void requireSame(JsonNode begun, ObjectNode circumstances) {
    for (Map.Entry<String, JsonNode> now : circumstances.properties()) {
      JsonNode then = begun.path(now.getKey());
      if (!then.equals(now.getValue())) {
        throw new TuningException(
            file
                + " was begun with another "
                + now.getKey()
                + ": delete it, or name another --state ("
                + then
                + ", now "
                + now.getValue()
                + ")");
      }
    }
  }

  private void keep(Trial trial) {
    trials.put(new Key(trial.setting(), trial.share()), trial);
  }

  private Trial trial(int number, JsonNode line) {
    if (!line.path("value").isNumber() || !line.path("share").isNumber()) {
      throw damaged(number, "is no trial");
    }
    return new Trial(
        Assignment.read(line.path("setting")),
        line.path("share").doubleValue(),
        Assignment.read(line.path("weights")),
        line.path("value").doubleValue());
  }

  private JsonNode line(int number, String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException broken) {
      throw damaged(number, "is no JSON");
    }
  }

  private TuningException damaged(int number, String what) {
    return new TuningException(
        file + ":" + number + ": " + what + ": delete the file, or name another --state");
  }

  private void write(ObjectNode line) {
    ByteBuffer rest = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
    try {
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
    } catch (IOException broken) {
      throw new UncheckedIOException("writing " + file, broken);
    }
  }
}
