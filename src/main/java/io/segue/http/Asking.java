package io.segue.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.segue.listening.ListenerId;
import io.segue.recommend.Answer;
import io.segue.recommend.AnswerJson;
import io.segue.recommend.Occasions;
import io.segue.recommend.Query;
import java.util.Locale;
import java.util.Optional;

/** Queries as they are asked over HTTP, and their answers. */
final class Asking {
  private Asking() {}

  /** The query of a listener, or of nobody in particular, as of now. */
  static Query of(Service service, Optional<ListenerId> listener, Query query) {
    return Occasions.of(service.store(), service.clock().millis(), listener, query);
  }

  /** The answer as JSON, with the bucket of its rotation if it has one. */
  static ObjectNode written(Query query, Answer answer) {
    ObjectNode json = AnswerJson.write(answer);
    query
        .wishes()
        .bucket()
        .ifPresent(bucket ->
            json.putObject("rotation")
                .put("period", query.wishes().rotation().name().toLowerCase(Locale.ROOT))
                .put("bucket", bucket));
    return json;
  }
}
