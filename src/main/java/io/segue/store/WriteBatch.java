package io.segue.store;

import io.segue.catalog.Track;
import io.segue.catalog.TrackId;
import io.segue.listening.Event;
import io.segue.listening.Feedback;
import io.segue.listening.Listen;
import io.segue.listening.Listener;
import java.sql.Connection;
import java.sql.SQLException;

/** The batch over one JDBC transaction; a statement that failed leaves it fit for closing only. */
final class WriteBatch implements Batch {
  private final StoreLocation location;
  private final Connection connection;
  private final Statements statements;
  private final ChangeCounter changes;
  private final TrackTable tracks;
  private final ListenerTable listeners;
  private final EventTable events;
  private boolean failed;
  private boolean closed;

  private interface Work<T> {
    T run() throws SQLException;
  }

  WriteBatch(StoreLocation location, Connection connection) {
    this.location = location;
    this.connection = connection;
    this.statements = new Statements(connection);
    this.changes = new ChangeCounter(statements);
    this.tracks = new TrackTable(statements, changes);
    this.listeners = new ListenerTable(statements);
    this.events = new EventTable(statements);
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

  /** Whether more than the id of a track is known. */
  boolean describes(TrackId id) {
    return write(() -> tracks.noted(id).described());
  }

  @Override
  public void commit() {
    write(() -> {
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
    try (connection;
        statements) {
      connection.rollback();
    } catch (SQLException failure) {
      throw SqlDialect.failure(location, failure);
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
      throw SqlDialect.failure(location, failure);
    }
  }
}
