package io.segue.listening;

import com.fasterxml.jackson.databind.JsonNode;
import io.segue.files.FieldNames;
import io.segue.files.JsonRecords;

/** An event as JSON, in the form that the JSONL reader accepts. */
public final class EventJson {
  private static final FieldNames NAMES = ListenFields.eventNames();

  private EventJson() {}

  /**
   * The event of a JSON object.
   *
   * @throws IllegalArgumentException if a field breaks a rule or is unknown, naming it
   */
  public static Event read(JsonNode json) {
    return JsonRecords.read(json, NAMES, fields -> ListenFields.event(fields).event());
  }
}
