package io.segue.ingest;

import io.segue.catalog.Alias;
import io.segue.catalog.AudioFeature;
import io.segue.catalog.AudioFeatures;
import io.segue.catalog.Track;
import io.segue.catalog.TrackId;
import io.segue.listening.Event;
import io.segue.listening.Feedback;
import io.segue.listening.Listen;
import io.segue.listening.Listener;
import io.segue.listening.ListenerId;
import io.segue.store.Batch;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A store in memory that keeps the contract of {@link Batch}, transactions included. */
final class MemoryStore {
  private Content content = new Content(Map.of(), Map.of(), Map.of(), Map.of());

  /** Everything in the store. */
  record Content(
      Map<TrackId, Track> tracks,
      Map<Alias, TrackId> aliases,
      Map<ListenerId, Listener> listeners,
      Map<Object, Event> events) {
    Content copy() {
      return new Content(
          new HashMap<>(tracks),
          new HashMap<>(aliases),
          new HashMap<>(listeners),
          new HashMap<>(events));
    }
  }

  Content content() {
    return content;
  }

  Batch begin() {
    return new Transaction();
  }

  private record Key(ListenerId listener, TrackId track, Object rest) {}

  private final class Transaction implements Batch {
    private final Content draft = content.copy();
    private boolean open = true;

    @Override
    public Effect put(Track track) {
      requireOpen();
      Optional<Track> known = Optional.ofNullable(draft.tracks().get(track.id()));
      Track merged = known.map(old -> merge(old, track)).orElse(track);
      draft.tracks().put(track.id(), merged);
      merged.aliases().forEach(alias -> draft.aliases().putIfAbsent(alias, track.id()));
      return effect(known, merged);
    }

    @Override
    public TrackId resolve(Track described) {
      requireOpen();
      if (draft.tracks().containsKey(described.id())) {
        return described.id();
      }
      for (Alias alias : described.aliases()) {
        TrackId known = draft.aliases().get(alias);
        if (known != null) {
          return known;
        }
      }
      put(described);
      return described.id();
    }

    @Override
    public Effect put(Listener listener) {
      requireOpen();
      Optional<Listener> known = Optional.ofNullable(draft.listeners().get(listener.id()));
      Map<String, String> attributes =
          new HashMap<>(known.map(Listener::attributes).orElse(Map.of()));
      attributes.putAll(listener.attributes());
      Optional<String> name = listener.name().or(() -> known.flatMap(Listener::name));
      Listener merged = new Listener(listener.id(), name, attributes);
      draft.listeners().put(listener.id(), merged);
      return effect(known, merged);
    }

    @Override
    public Effect add(Event event) {
      requireOpen();
      draft.listeners().putIfAbsent(event.listener(), Listener.of(event.listener()));
      draft.tracks().putIfAbsent(event.track(), Track.builder(event.track()).build());
      Object rest =
          switch (event) {
            case Listen listen -> listen.playedAtMillis();
            case Feedback feedback -> feedback.kind();
          };
      Key key = new Key(event.listener(), event.track(), rest);
      Optional<Event> known = Optional.ofNullable(draft.events().get(key));
      Event kept = known.map(old -> later(old, event)).orElse(event);
      draft.events().put(key, kept);
      return effect(known, kept);
    }

    @Override
    public void commit() {
      requireOpen();
      content = draft;
      open = false;
    }

    @Override
    public void close() {
      open = false;
    }

    private void requireOpen() {
      if (!open) {
        throw new IllegalStateException("batch is over");
      }
    }
  }

  private static <T> Batch.Effect effect(Optional<T> known, T now) {
    if (known.isEmpty()) {
      return Batch.Effect.ADDED;
    }
    return known.get().equals(now) ? Batch.Effect.UNCHANGED : Batch.Effect.CHANGED;
  }

  private static Event later(Event old, Event event) {
    boolean fewer =
        old instanceof Listen before && event instanceof Listen now && before.plays() > now.plays();
    return fewer ? old : event;
  }

  private static Track merge(Track old, Track now) {
    Map<AudioFeature, Double> features = new EnumMap<>(AudioFeature.class);
    features.putAll(old.features().values());
    features.putAll(now.features().values());
    Set<Alias> aliases = new LinkedHashSet<>(old.aliases());
    aliases.addAll(now.aliases());
    return Track.builder(old.id())
        .title(now.title().isEmpty() ? old.title() : now.title())
        .artists(known(now.artists(), old.artists()))
        .album(now.album().or(old::album))
        .released(now.released().or(old::released))
        .durationMillis(
            now.durationMillis().isPresent() ? now.durationMillis() : old.durationMillis())
        .popularity(now.popularity().isPresent() ? now.popularity() : old.popularity())
        .genres(known(now.genres(), old.genres()))
        .tags(known(now.tags(), old.tags()))
        .features(new AudioFeatures(features))
        .aliases(new ArrayList<>(aliases))
        .build();
  }

  private static List<String> known(List<String> now, List<String> old) {
    return now.isEmpty() ? old : now;
  }
}
