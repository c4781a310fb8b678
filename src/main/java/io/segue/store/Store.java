package io.segue.store;

import io.segue.catalog.Alias;
import io.segue.catalog.Track;
import io.segue.catalog.TrackId;
import io.segue.listening.Event;
import io.segue.listening.Feedback;
import io.segue.listening.ListenMatrix;
import io.segue.listening.ListenMatrixBuilder;
import io.segue.listening.Listener;
import io.segue.listening.ListenerId;
import io.segue.listening.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The only source of truth; thread-safe.
 *
 * <p>A write returns after it is durable: it survives the end of the process and of the machine's
 * power. One writer at a time, in all processes together; reads see the last commit and wait for
 * nobody. A streaming read sees one snapshot, also while its visitor writes. Ids are ordered by
 * code point, which is the order of {@link String#compareTo} except beyond U+FFFF.
 *
 * <p>Every method throws {@link StoreBusyException} if it waited longer than the busy timeout, and
 * {@link StoreException} if the database fails.
 */
public final class Store implements AutoCloseable {
  private final Connections connections;
  private final Tokens tokens;
  private final Scrobbles scrobbles;
  private final Entities entities;
  private final LikeListeners likeListeners;

  private Store(Connections connections) {
    this.connections = connections;
    this.tokens = new Tokens(connections);
    this.scrobbles = new Scrobbles(connections);
    this.entities = new Entities(connections);
    this.likeListeners = new LikeListeners(connections);
  }

  /**
   * Opens the store, making file and directory if missing, and brings its schema up to date.
   *
   * @throws StoreException if the file is no store, is damaged, cannot be written or comes from a
   *     newer program
   */
  public static Store open(StoreLocation location) {
    Path directory = location.file().getParent();
    try {
      Files.createDirectories(directory);
    } catch (IOException failure) {
      throw new StoreException(
          directory + ": the directory cannot be made; name another place for the store", failure);
    }
    return new Store(Connections.open(location));
  }

  /** Names this store among all, given when it was made: the change numbers of others differ. */
  public String identity() {
    return connections.read(TrackQueries::identity);
  }

  /** The number of the latest change to a track; 0 when nothing was ever described. */
  public long change() {
    return connections.read(TrackQueries::change);
  }

  /** The keys of the HTTP API. */
  public Tokens tokens() {
    return tokens;
  }

  /** What players tell. */
  public Scrobbles scrobbles() {
    return scrobbles;
  }

  /** Recordings, artists and releases by UUIDs. */
  public Entities entities() {
    return entities;
  }

  /** Who hears the same tracks. */
  public LikeListeners likeListeners() {
    return likeListeners;
  }

  /** How many tracks are described; unlike {@link #counts()} it reads no listens. */
  public int describedTracks() {
    return connections.read(TrackQueries::described);
  }

  /** A described track. */
  public Optional<Track> track(TrackId id) {
    return connections.read(handle -> TrackQueries.track(handle, id));
  }

  /** Adds or merges one track, as {@link Batch#put(Track)} does, and makes it durable. */
  public Batch.Effect put(Track track) {
    try (Batch batch = batch()) {
      Batch.Effect effect = batch.put(track);
      batch.commit();
      return effect;
    }
  }

  /** Adds or merges one listener, as {@link Batch#put(Listener)} does, and makes it durable. */
  public Batch.Effect put(Listener listener) {
    try (Batch batch = batch()) {
      Batch.Effect effect = batch.put(listener);
      batch.commit();
      return effect;
    }
  }

  /** Adds events, as {@link Batch#add(Event)} does, and makes them durable, all or none. */
  public AddedEvents add(List<Event> events) {
    try (WriteBatch batch = writing()) {
      Map<Batch.Effect, Integer> effects = new EnumMap<>(Batch.Effect.class);
      Set<TrackId> undescribed = new LinkedHashSet<>();
      for (Event event : events) {
        effects.merge(batch.add(event), 1, Integer::sum);
        if (!batch.describes(event.track())) {
          undescribed.add(event.track());
        }
      }
      batch.commit();
      return AddedEvents.of(effects, undescribed);
    }
  }

  /** A listener that was put, or noted because an event named it. */
  public Optional<Listener> listener(ListenerId id) {
    return connections.read(handle -> ListenQueries.listener(handle, id));
  }

  /** Visits every listener, ordered by id, from one snapshot. */
  public void forEachListener(Consumer<Listener> visitor) {
    connections.read(handle -> {
      ListenQueries.forEachListener(handle, visitor);
      return true;
    });
  }

  /**
   * What a listener played or judged, one entry per track: latest listen or judgement first, those
   * of unknown time last, then by track id. Empty for an unknown listener.
   */
  public List<HistoryEntry> history(ListenerId id, int limit) {
    if (limit < 0) {
      throw new IllegalArgumentException("limit must not be negative: " + limit);
    }
    return connections.read(handle -> ListenQueries.history(handle, id, limit));
  }

  /** How tracks stand with a listener, by id; those that were never heard or judged are missing. */
  public List<Standing> standings(ListenerId id, Collection<TrackId> tracks) {
    return tracks.isEmpty()
        ? List.of()
        : connections.read(handle -> StandingQueries.of(handle, id, tracks));
  }

  /** Takes a listener's judgements of one kind back, durably, all or none; how many stood. */
  public int withdraw(ListenerId listener, Feedback.Kind kind, List<TrackId> tracks) {
    try (WriteBatch batch = writing()) {
      int withdrawn = 0;
      for (TrackId track : tracks) {
        withdrawn += batch.withdraw(listener, kind, track) ? 1 : 0;
      }
      batch.commit();
      return withdrawn;
    }
  }

  /**
   * What a listener played since a time, milliseconds since 1970 UTC: most plays first, then by
   * track id. Since 0 it is everything, also plays of unknown time.
   */
  public List<TrackPlays> playsSince(ListenerId id, long millis) {
    return connections.read(handle -> ListenQueries.playsSince(handle, id, millis));
  }

  /** The described track that has this alias, the least id if there are several. */
  public Optional<TrackId> named(Alias alias) {
    return connections.read(handle -> TrackQueries.named(handle, alias));
  }

  /**
   * Visits the described tracks that changed after {@code afterChange}, in the order of their last
   * change, from one snapshot.
   *
   * @return the change number to continue from: everything up to it has been visited
   */
  public long forEachTrack(long afterChange, TrackVisitor visitor) {
    return connections.read(handle -> TrackQueries.forEachTrack(handle, afterChange, visitor));
  }

  /**
   * Visits what each listener prefers, ordered by the ids of listener and track, from one snapshot.
   *
   * @see io.segue.listening.Preference
   */
  public void forEachPlays(PlaysVisitor visitor) {
    connections.read(handle -> {
      ListenQueries.forEachPlays(handle, visitor);
      return true;
    });
  }

  /** Visits the events of each listener who has any, ordered by listener id, from one snapshot. */
  public void forEachHistory(HistoryVisitor visitor) {
    connections.read(handle -> {
      EventQueries.forEachHistory(handle, visitor);
      return true;
    });
  }

  /** Visits the tracks that somebody played, loved or rated, ordered by id, from one snapshot. */
  public void forEachAudience(AudienceVisitor visitor) {
    connections.read(handle -> {
      ListenQueries.forEachAudience(handle, visitor);
      return true;
    });
  }

  /** All preferences as a matrix, counted in plays, of noted tracks too. */
  public ListenMatrix listenMatrix() {
    ListenMatrixBuilder builder = new ListenMatrixBuilder();
    forEachPlays(builder::add);
    return builder.build();
  }

  /** Adds a rule, or replaces the one of its name and listener, and makes it durable. */
  public Batch.Effect put(Rule rule) {
    try (WriteBatch batch = writing()) {
      Batch.Effect effect = batch.put(rule);
      batch.commit();
      return effect;
    }
  }

  /** Removes everyone's rule of that name, or a listener's; false if there is none. */
  public boolean removeRule(Optional<ListenerId> listener, String id) {
    try (WriteBatch batch = writing()) {
      boolean removed = batch.removeRule(listener, id);
      batch.commit();
      return removed;
    }
  }

  /** Everyone's rules, or those of one listener alone, by id; also those that hold no longer. */
  public List<Rule> rules(Optional<ListenerId> listener) {
    return connections.read(handle -> RuleQueries.of(handle, listener));
  }

  /** The rules that hold for a listener: everyone's and the listener's own, each by id. */
  public List<Rule> rulesFor(ListenerId listener) {
    return connections.read(handle -> RuleQueries.holdingFor(handle, listener));
  }

  /** How much there is; reads every listen. */
  public StoreCounts counts() {
    return connections.read(ListenQueries::counts);
  }

  /**
   * Begins a batch, which holds the write lock until it is closed: other writers wait, and so would
   * a write by the same thread.
   */
  public Batch batch() {
    return writing();
  }

  /** Closes all connections; batches must be closed before. */
  @Override
  public void close() {
    connections.close();
  }

  private WriteBatch writing() {
    return WriteBatch.begin(connections);
  }
}
