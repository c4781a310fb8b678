package io.segue.http;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.json.JavalinJackson;
import io.javalin.util.JavalinBindException;
import io.segue.http.access.Gate;
import java.util.List;
import org.eclipse.jetty.server.handler.GracefulHandler;

/** The HTTP server: one Javalin on virtual threads, serving what it is given. */
public final class ApiServer implements AutoCloseable {
  private final Javalin javalin;

  private ApiServer(Javalin javalin) {
    this.javalin = javalin;
  }

  /**
   * Starts listening; requests are answered when this returns.
   *
   * @param protocols the first one answers for paths that nobody knows
   * @throws AddressInUseException if address and port can't be bound
   */
  public static ApiServer start(ServerOptions options, Gate gate, List<Protocol> protocols) {
    Dispatcher dispatcher = new Dispatcher(gate, protocols);
    Javalin javalin = Javalin.create(config -> configure(config, options, dispatcher));
    try {
      javalin.start(options.host(), options.port());
      return new ApiServer(javalin);
    } catch (JavalinBindException taken) {
      throw new AddressInUseException(options, taken);
    }
  }

  /** The port that it listens on, also when 0 was asked for. */
  public int port() {
    return javalin.port();
  }

  /** Takes no new requests, answers those under way, then stops. */
  @Override
  public void close() {
    javalin.stop();
  }

  private static void configure(
      JavalinConfig config, ServerOptions options, Dispatcher dispatcher) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.concurrency.useVirtualThreads = true;
    config.http.maxRequestSize = options.maxBodyBytes();
    config.http.prefer405over404 = true;
    config.http.strictContentTypes = false;
    config.jsonMapper(new JavalinJackson(JsonBody.MAPPER, true));
    config.jetty.modifyServer(server -> {
      server.setStopTimeout(options.stopTimeout().toMillis());
      server.insertHandler(new GracefulHandler());
      server.setErrorHandler(new BadMessages());
    });
    LoadShedder.over(options.maxConcurrentRequests()).register(config.routes);
    new ErrorAnswers(dispatcher).register(config.routes);
    dispatcher.install(config.routes);
  }
}
