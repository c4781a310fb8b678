package io.segue.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.segue.recommend.InvalidRequestException;
import io.segue.store.StoreBusyException;
import io.segue.vector.NotPositiveDefiniteException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one mapping of exceptions to answers. */
final class ErrorAnswers {
  private static final Logger LOG = LoggerFactory.getLogger(ErrorAnswers.class);
  private static final String RETRY_SECONDS = "1";

  private ErrorAnswers() {}

  static void register(RoutesConfig routes) {
    routes.exception(InvalidRequestException.class, ErrorAnswers::invalid);
    routes.exception(NotFoundException.class, (failure, context) -> fail(context, 404, failure));
    routes.exception(OverloadedException.class, ErrorAnswers::retryLater);
    routes.exception(StoreBusyException.class, ErrorAnswers::retryLater);
    routes.exception(
        NotPositiveDefiniteException.class,
        (failure, context) -> invalid(tooManyPlays(failure), context));
    routes.exception(
        HttpResponseException.class,
        (failure, context) -> fail(context, failure.getStatus(), failure));
    routes.exception(
        Exception.class,
        (failure, context) -> {
          LOG.error("{} {} failed", context.method(), context.path(), failure);
          answer(context, ErrorBody.of(500, "internal error; the server's log says more"));
        });
    routes.error(404, context -> unmapped(context, "no such path: " + context.path()));
    routes.error(
        405, context -> unmapped(context, context.method() + " is not allowed on this path"));
  }

  private static void invalid(InvalidRequestException failure, Context context) {
    answer(
        context,
        new ErrorBody(
            new ErrorBody.Fault(
                400,
                String.valueOf(failure.getMessage()),
                Optional.of(failure.parameter()),
                Optional.of(failure.value()),
                Optional.of(failure.rule()))));
  }

  private static InvalidRequestException tooManyPlays(NotPositiveDefiniteException failure) {
    return new InvalidRequestException(
        "plays", failure.getMessage(), "must be so small that the history can be solved in floats");
  }

  private static void retryLater(RuntimeException failure, Context context) {
    context.header("Retry-After", RETRY_SECONDS);
    fail(context, 503, failure);
  }

  private static void fail(Context context, int status, Exception failure) {
    answer(context, ErrorBody.of(status, String.valueOf(failure.getMessage())));
  }

  /** Only answers that no handler has written yet. */
  private static void unmapped(Context context, String message) {
    if (!"application/json".equals(context.res().getContentType())) {
      answer(context, ErrorBody.of(context.statusCode(), message));
    }
  }

  private static void answer(Context context, ErrorBody body) {
    context.status(body.error().status()).json(body);
  }
}
