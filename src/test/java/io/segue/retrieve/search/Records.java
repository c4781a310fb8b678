package io.segue.retrieve.search;

import io.segue.Town;
import io.segue.catalog.Alias;
import io.segue.catalog.ReleaseDate;
import io.segue.catalog.Track;
import io.segue.catalog.TrackId;
import io.segue.index.BuildMonitor;
import io.segue.index.GenerationBuilder;
import io.segue.index.Generations;
import io.segue.index.ServingIndex;
import io.segue.index.View;
import io.segue.store.Batch;
import io.segue.store.Store;
import io.segue.store.StoreLocation;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.lucene.search.MatchAllDocsQuery;

/** A small shelf of invented records in several scripts. */
final class Records implements AutoCloseable {
  static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

  private final Store store;
  private final ServingIndex index;

  private Records(Store store, ServingIndex index) {
    this.store = store;
    this.index = index;
  }

  static Records in(Path directory, List<Track> tracks) {
    Store store = Store.open(StoreLocation.of(directory.resolve("records.db")));
    try (Batch batch = store.batch()) {
      tracks.forEach(batch::put);
      batch.commit();
    }
    Generations generations = new Generations(directory.resolve("index"));
    new GenerationBuilder(store, generations, Town.CLOCK)
        .publish(Optional.empty(), Map.of("origin", "test"), BuildMonitor.SILENT);
    return new Records(store, ServingIndex.open(generations, store));
  }

  static Records shelf(Path directory) {
    return in(
        directory,
        List.of(
            track("harbour", "Harbour Lights", "The Copper Kettles", "Low Tide", "1994-05-01", 40),
            track("harbour2", "Harbour Lights (Live)", "The Copper Kettles", "On Air", "1999", 30),
            track("cover", "Harbour Lights", "Mireille Sauvage", "Reprises", "2003", 80),
            track("amour", "L'amour sans accent", "Mireille Sauvagé", "Déjà", "2001", 20),
            track("night", "Ночной поезд", "Северный Ветер", "Дорога", "1987", 25),
            track("sun", "Ήλιος", "Μαρία Δέλτα", "Θάλασσα", "1990", 15),
            track("moon", "月亮下的河", "林小雨", "河", "2010", 35),
            track("spring", "はるかぜ", "ミドリカワ", "ひかり", "2015", 18),
            track("fresh", "Paper Satellites", "Orla Quill", "Orbit", "2026-06-25", 55),
            track("rem", "Nightdriving", "R.E.Q.", "Don't Wake", "2005", 5),
            track("loud", "Thunderstorm Parade", "AB/CD", "Voltage", "1981", 60).toBuilder()
                .genres(List.of("hard rock"))
                .tags(List.of("live"))
                .aliases(List.of(new Alias("isrc", "QZABC2600001")))
                .build()));
  }

  static Track track(
      String id, String title, String artist, String album, String released, double popularity) {
    return Track.builder(new TrackId(id))
        .title(title)
        .artists(List.of(artist))
        .album(Optional.of(album))
        .released(Optional.of(new ReleaseDate(released)))
        .popularity(OptionalDouble.of(popularity))
        .build();
  }

  View view() {
    return index.acquire();
  }

  TextSearcher search(View view, String text) {
    return new TextSearcher(
        view,
        MatchAllDocsQuery.INSTANCE,
        new TextSearcher.Wish(SearchText.of(text), Affinity.NONE, TODAY));
  }

  /** Ids of what a text finds, best first. */
  List<String> found(String text) {
    try (View view = view()) {
      return search(view, text).hits(Optional.empty(), 100).stream()
          .map(hit -> view.id(hit.docId()).value())
          .toList();
    }
  }

  @Override
  public void close() {
    index.close();
    store.close();
  }
}
