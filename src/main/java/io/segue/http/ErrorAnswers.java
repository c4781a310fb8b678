package io.segue.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.segue.http.access.ForbiddenException;
import io.segue.http.access.UnauthorizedException;
import io.segue.recommend.InvalidRequestException;
import io.segue.store.StoreBusyException;
import io.segue.vector.NotPositiveDefiniteException;
import java.io.EOFException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one mapping of exceptions to faults; each protocol has its own shape for them. */
final class ErrorAnswers {
  private static final Logger LOG = LoggerFactory.getLogger(ErrorAnswers.class);
  private static final String RETRY_SECONDS = "1";

  private final Dispatcher dispatcher;

  ErrorAnswers(Dispatcher dispatcher) {
    this.dispatcher = dispatcher;
  }

  void register(RoutesConfig routes) {
    routes.exception(
        InvalidRequestException.class, (failure, context) -> answer(context, invalid(failure)));
    routes.exception(NotFoundException.class, (failure, context) -> fail(context, 404, failure));
    routes.exception(UnauthorizedException.class, this::unauthorized);
    routes.exception(ForbiddenException.class, (failure, context) -> fail(context, 403, failure));
    routes.exception(OverloadedException.class, this::retryLater);
    routes.exception(StoreBusyException.class, this::retryLater);
    routes.exception(
        NotPositiveDefiniteException.class,
        (failure, context) -> answer(context, invalid(tooManyPlays(failure))));
    routes.exception(
        HttpResponseException.class,
        (failure, context) -> fail(context, failure.getStatus(), failure));
    routes.exception(EOFException.class, this::hungUp);
    routes.exception(Exception.class, this::internal);
    routes.error(404, context -> unmapped(context, "no such path: " + context.path()));
    routes.error(
        405, context -> unmapped(context, context.method() + " is not allowed on this path"));
  }

  private static Fault invalid(InvalidRequestException failure) {
    return new Fault(
        400,
        String.valueOf(failure.getMessage()),
        Optional.of(failure.parameter()),
        Optional.of(failure.value()),
        Optional.of(failure.rule()));
  }

  private static InvalidRequestException tooManyPlays(NotPositiveDefiniteException failure) {
    return new InvalidRequestException(
        "plays", failure.getMessage(), "must be so small that the history can be solved in floats");
  }

  private void unauthorized(UnauthorizedException failure, Context context) {
    context.header("WWW-Authenticate", "Bearer realm=\"segue\"");
    fail(context, 401, failure);
  }

  private void retryLater(RuntimeException failure, Context context) {
    context.header("Retry-After", RETRY_SECONDS);
    fail(context, 503, failure);
  }

  private void hungUp(EOFException failure, Context context) {
    answer(context, Fault.of(400, "the connection ended within the request"));
  }

  private void internal(Exception failure, Context context) {
    LOG.error("{} {} failed", context.method(), context.path(), failure);
    answer(context, Fault.of(500, "internal error; the server's log says more"));
  }

  private void fail(Context context, int status, Exception failure) {
    answer(context, Fault.of(status, String.valueOf(failure.getMessage())));
  }

  /** Only answers that no handler has written yet. */
  private void unmapped(Context context, String message) {
    if (!"application/json".equals(context.res().getContentType())) {
      answer(context, Fault.of(context.statusCode(), message));
    }
  }

  private void answer(Context context, Fault fault) {
    dispatcher.protocol(context).fail(context, fault);
  }
}
