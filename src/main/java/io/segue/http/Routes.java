package io.segue.http;

import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.segue.store.Scope;
import java.util.Optional;

/** Where a protocol registers its calls, each with the scope that it needs. */
public final class Routes {
  private final Dispatcher dispatcher;
  private final Protocol protocol;

  Routes(Dispatcher dispatcher, Protocol protocol) {
    this.dispatcher = dispatcher;
    this.protocol = protocol;
  }

  public void get(String path, Scope needs, Handler handler) {
    add(HandlerType.GET, path, Optional.of(needs), handler);
  }

  public void post(String path, Scope needs, Handler handler) {
    add(HandlerType.POST, path, Optional.of(needs), handler);
  }

  public void put(String path, Scope needs, Handler handler) {
    add(HandlerType.PUT, path, Optional.of(needs), handler);
  }

  public void delete(String path, Scope needs, Handler handler) {
    add(HandlerType.DELETE, path, Optional.of(needs), handler);
  }

  /** A call that nobody ever needs a token for. */
  public void open(HandlerType method, String path, Handler handler) {
    add(method, path, Optional.empty(), handler);
  }

  private void add(HandlerType method, String path, Optional<Scope> needs, Handler handler) {
    dispatcher.add(
        new Dispatcher.Call(method, path), new Dispatcher.Answering(protocol, needs, handler));
  }
}
