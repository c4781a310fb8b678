package io.segue.store;

import io.segue.catalog.Track;
import io.segue.catalog.TrackId;
import io.segue.listening.Event;
import io.segue.listening.Feedback;
import io.segue.listening.Listen;
import io.segue.listening.Listener;
import io.segue.listening.ListenerId;
import io.segue.listening.Rule;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** The batch over one JDBC transaction; a statement that failed leaves it fit for closing only. */
final class WriteBatch implements Batch {
  private final Connections connections;
  private final Connection connection;
  private final Statements statements;
  private final ChangeCounter changes;
  private final TrackTable tracks;
  private final ListenerTable listeners;
  private final EventTable events;
  private final RuleTable rules;
  private final ScrobbleTable scrobbles;
  private boolean failed;
  private boolean closed;

  private interface Work<T> {
    T run() throws SQLException;
  }

  /** What is written of scrobbles. */
  interface ScrobbleWork<T> {
    T on(ScrobbleTable table) throws SQLException;
  }

  private WriteBatch(Connections connections, Connection connection, Statements statements)
      throws SQLException {
    this.connections = connections;
    this.connection = connection;
    this.statements = statements;
    this.changes = ChangeCounter.lock(statements);
    this.tracks = new TrackTable(statements, changes);
    this.listeners = new ListenerTable(statements);
    this.events = new EventTable(statements);
    this.rules = new RuleTable(statements);
    this.scrobbles = new ScrobbleTable(statements, listeners, events);
  }

  /** Waits for the write lock. */
  static WriteBatch begin(Connections connections) {
    try {
      Connection connection = connections.takeWriter();
      try {
        return new WriteBatch(connections, connection, new Statements(connection));
      } catch (SQLException failure) {
        connections.discard(connection);
        throw failure;
      }
    } catch (SQLException failure) {
      throw SqlDialect.failure(connections.location(), failure);
    }
  }

  @Override
  public Effect put(Track track) {
    return write(() -> tracks.put(track));
  }

  @Override
  public TrackId resolve(Track described) {
    return write(() -> tracks.resolve(described));
  }

  @Override
  public Effect put(Listener listener) {
    return write(() -> listeners.put(listener));
  }

  @Override
  public Effect add(Event event) {
    return write(() -> {
      long listener = listeners.noted(event.listener());
      long track = tracks.noted(event.track()).key();
      return switch (event) {
        case Listen listen -> events.add(listener, track, listen);
        case Feedback feedback -> events.add(listener, track, feedback);
      };
    });
  }

  /** Takes a judgement back; false if none of that kind stands. */
  boolean withdraw(ListenerId listener, Feedback.Kind kind, TrackId track) {
    return write(() -> events.withdraw(listener, kind, track));
  }

  /** Whether more than the id of a track is known. */
  boolean describes(TrackId id) {
    return write(() -> tracks.noted(id).described());
  }

  /** Adds or replaces a rule; its listener is noted when still unknown. */
  Effect put(Rule rule) {
    return write(() -> {
      Optional<Long> listener =
          rule.listener().isPresent()
              ? Optional.of(listeners.noted(rule.listener().get()))
              : Optional.empty();
      return rules.put(rule, listener);
    });
  }

  /** Removes a rule; false if there is none. */
  boolean removeRule(Optional<ListenerId> listener, String id) {
    return write(() -> rules.remove(id, listener));
  }

  /** Writes scrobbles. */
  <T> T with(ScrobbleWork<T> work) {
    return write(() -> work.on(scrobbles));
  }

  @Override
  public void commit() {
    write(() -> {
      if (changes.upcoming() > changes.before() + 1) {
        new Arrivals(scrobbles).settle(changes.before());
      }
      changes.save();
      connection.commit();
      return true;
    });
    close();
  }

  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    // SQLite ends a transaction by itself on some failures, and the driver doesn't notice.
    if (failed) {
      connections.discard(connection);
      return;
    }
    try {
      statements.close();
      connection.rollback();
      connection.close();
    } catch (SQLException failure) {
      connections.discard(connection);
      throw SqlDialect.failure(connections.location(), failure);
    }
  }

  private <T> T write(Work<T> work) {
    if (closed || failed) {
      throw new IllegalStateException(closed ? "the batch is closed" : "the batch has failed");
    }
    failed = true;
    try {
      T result = work.run();
      failed = false;
      return result;
    } catch (SQLException failure) {
      throw SqlDialect.failure(connections.location(), failure);
    }
  }
}
