package io.segue.recommend;

import io.segue.index.View;
import io.segue.rerank.Arranged;
import io.segue.rerank.Fused;
import io.segue.rerank.FusedRanking;
import io.segue.rerank.list.ListOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Finds which wishes for a list keep a track out, by loosening one after the other by as little as
 * can be told, until the track is listed.
 */
final class ListRemedy {
  private static final double STEP = 0.1;
  private static final int MOST_STEPS = 200;

  private final View view;
  private final Inquiry.Asked asked;
  private final FusedRanking ranking;
  private final int docId;

  ListRemedy(View view, Inquiry.Asked asked, FusedRanking ranking, int docId) {
    this.view = view;
    this.asked = asked;
    this.ranking = ranking;
    this.docId = docId;
  }

  /** Why making the list left the track out, in words; empty if it was not that. */
  Optional<String> reason(Query query) {
    return arranged(query).dropped(docId).map(dropped -> words(dropped, query.wishes().list()));
  }

  /** The query with wishes loosened as far as making the list is what keeps the track out. */
  Query loosened(Query query) {
    Query loose = query;
    for (int step = 0; step < MOST_STEPS; step++) {
      Arranged arranged = arranged(loose);
      if (isListed(arranged)) {
        return loose;
      }
      Optional<Wishes> next = next(loose.wishes(), arranged.dropped(docId));
      if (next.isEmpty()) {
        return loose;
      }
      loose = loose.with(next.get());
    }
    return loose;
  }

  /** What was loosened between two queries. */
  static List<WhyNot.Change> changes(Query from, Query to) {
    List<WhyNot.Change> changes = new ArrayList<>();
    ListOptions before = from.wishes().list();
    ListOptions after = to.wishes().list();
    change("max_per_artist", text(before.caps().perArtist()), text(after.caps().perArtist()))
        .ifPresent(changes::add);
    change("max_per_album", text(before.caps().perAlbum()), text(after.caps().perAlbum()))
        .ifPresent(changes::add);
    change("versions", before.isOneVersion() ? "one" : "all", after.isOneVersion() ? "one" : "all")
        .ifPresent(changes::add);
    change("diversity", before.diversity() + "", after.diversity() + "").ifPresent(changes::add);
    change("calibration", before.calibration() + "", after.calibration() + "")
        .ifPresent(changes::add);
    if (from.wishes().rotation() != to.wishes().rotation()) {
      changes.add(new WhyNot.Change("rotation", "", "ask without rotation"));
    }
    return changes;
  }

  private Arranged arranged(Query query) {
    return asked.stage(query).arrange(ranking, view, query.page().end());
  }

  private boolean isListed(Arranged arranged) {
    return arranged.list().stream().mapToInt(Fused::docId).anyMatch(listed -> listed == docId);
  }

  private static Optional<Wishes> next(Wishes wishes, Optional<Arranged.Dropped> dropped) {
    ListOptions list = wishes.list();
    ListOptions.Caps caps = list.caps();
    String reason = dropped.map(Arranged.Dropped::reason).orElse("");
    if (reason.equals("artist_cap")) {
      return Optional.of(
          wishes.with(list.with(new ListOptions.Caps(more(caps.perArtist()), caps.perAlbum()))));
    }
    if (reason.equals("album_cap")) {
      return Optional.of(
          wishes.with(list.with(new ListOptions.Caps(caps.perArtist(), more(caps.perAlbum())))));
    }
    if (reason.equals("other_version")) {
      return Optional.of(wishes.with(list.withAllVersions()));
    }
    if (list.diversity() > 0) {
      return Optional.of(
          wishes.with(list.withPreferences(less(list.diversity()), list.calibration())));
    }
    if (list.calibration() > 0) {
      return Optional.of(wishes.with(list.withPreferences(0, less(list.calibration()))));
    }
    return wishes.bucket().isPresent() ? Optional.of(wishes.withoutRotation()) : Optional.empty();
  }

  private String words(Arranged.Dropped dropped, ListOptions options) {
    List<String> rivals =
        dropped.inFavourOf().stream()
            .map(rival -> view.track(rival).title() + " (" + view.id(rival).value() + ")")
            .toList();
    String by = rivals.isEmpty() ? "" : " by " + String.join(" and ", rivals);
    return switch (dropped.reason()) {
      case "artist_cap" ->
          "max_per_artist=" + text(options.caps().perArtist()) + " is reached" + by;
      case "album_cap" -> "max_per_album=" + text(options.caps().perAlbum()) + " is reached" + by;
      default ->
          rivals.isEmpty()
              ? "it is a version of a seed"
              : "it is another version of " + rivals.getFirst() + ", which is listed";
    };
  }

  private static OptionalInt more(OptionalInt cap) {
    return OptionalInt.of(cap.orElse(0) + 1);
  }

  private static double less(double share) {
    return Math.max(0, Math.ceil(share / STEP - 1 - 1e-9) / Math.round(1 / STEP));
  }

  private static String text(OptionalInt cap) {
    return cap.isPresent() ? Integer.toString(cap.getAsInt()) : "";
  }

  private static Optional<WhyNot.Change> change(String parameter, String from, String to) {
    return from.equals(to)
        ? Optional.empty()
        : Optional.of(new WhyNot.Change(parameter, to, parameter + " " + from + " -> " + to));
  }
}
