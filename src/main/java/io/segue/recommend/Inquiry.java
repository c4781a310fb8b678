package io.segue.recommend;

import io.segue.catalog.TrackId;
import io.segue.index.View;
import io.segue.rerank.Fused;
import io.segue.rerank.FusedRanking;
import io.segue.rerank.Fusion;
import io.segue.retrieve.Condition;
import io.segue.retrieve.Scope;
import io.segue.retrieve.TrackFilter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Asks why a track is not answered, by making the same request again: as it is, and without what
 * drops the track. Every change that it names was tried.
 */
final class Inquiry {
  /** Ranks that are looked at; deeper ones would make one question as dear as many requests. */
  private static final int DEEPEST = 12_500;

  private final View view;
  private final Asked asked;
  private final TrackId track;

  /** A request that can be made again with another query. */
  interface Asked {
    /** What it is answered. */
    Answer answer(Query query);

    /** How it is answered. */
    Plan plan(Basis basis);

    /** Tracks that are never answered, whatever the filter. */
    Set<TrackId> kept();

    /** Whether those are a history, not one seed. */
    boolean isHistory();

    /** How signals are fused. */
    Fusion fusion(Query query);
  }

  Inquiry(View view, Asked asked, TrackId track) {
    this.view = view;
    this.asked = asked;
    this.track = track;
  }

  WhyNot whyNot(Query query) {
    OptionalInt docId = view.docId(track);
    if (docId.isEmpty()) {
      return before(WhyNot.Step.UNKNOWN, "the catalogue has no track '" + track + "'", List.of());
    }
    if (asked.kept().contains(track)) {
      return asked.isHistory()
          ? before(
              WhyNot.Step.HEARD,
              "it is in the history",
              List.of(new WhyNot.Change("history", "", "ask with a history that leaves it out")))
          : before(WhyNot.Step.SEED, "similar tracks are asked for it", List.of());
    }
    if (query.filter().excluded().contains(track)) {
      return before(WhyNot.Step.FILTER, "the request excludes it", List.of());
    }
    return filtered(query, docId.getAsInt());
  }

  private WhyNot before(WhyNot.Step step, String reason, List<WhyNot.Change> changes) {
    return new WhyNot(
        track,
        step,
        List.of(reason),
        OptionalInt.empty(),
        OptionalDouble.empty(),
        Map.of(),
        changes);
  }

  /** Looks at the ranking that there is without the conditions that the track doesn't meet. */
  private WhyNot filtered(Query query, int docId) {
    List<BrokenCondition> broken = BrokenCondition.of(view, query.filter(), docId);
    Set<Condition> dropped =
        new HashSet<>(broken.stream().map(BrokenCondition::condition).toList());
    List<Condition> met =
        query.filter().conditions().stream()
            .filter(condition -> !dropped.contains(condition))
            .toList();
    Query relaxed = query.with(new TrackFilter(met, query.filter().excluded()));
    WhyNot ranked = ranked(relaxed, docId);
    if (broken.isEmpty()) {
      return ranked;
    }
    List<String> reasons = new ArrayList<>(broken.stream().map(BrokenCondition::reason).toList());
    List<WhyNot.Change> changes =
        new ArrayList<>(broken.stream().map(BrokenCondition::change).toList());
    boolean isAnswered = ranked.step() == WhyNot.Step.ANSWERED;
    if (!isAnswered) {
      reasons.addAll(ranked.reasons());
      changes.addAll(ranked.changes());
    }
    return new WhyNot(
        track,
        WhyNot.Step.FILTER,
        reasons,
        ranked.rank(),
        ranked.gap(),
        ranked.signals(),
        isAnswered || !ranked.changes().isEmpty() ? changes : List.of());
  }

  private WhyNot ranked(Query query, int docId) {
    Plan plan = asked.plan(query.basis());
    Scope scope = Scope.of(view, query.filter().excluding(asked.kept()));
    Fusion fusion = asked.fusion(query);
    FusedRanking ranking = new HybridRanking(view, fusion).pool(plan, scope).ranking(fusion);
    int place = place(ranking, docId);
    Answer answer = asked.answer(query);
    Found found = new Found(place, place < 0 ? Optional.empty() : ranking.at(place), answer);
    Map<String, WhyNot.Standing> signals =
        Standings.of(scope, plan, fusion.weights().counting(plan.signals()), docId);
    OptionalInt rank = place < 0 ? OptionalInt.empty() : OptionalInt.of(place + 1);
    if (answer.tracks().stream().anyMatch(served -> served.track().id().equals(track))) {
      return new WhyNot(
          track,
          WhyNot.Step.ANSWERED,
          List.of("it is answered"),
          rank,
          OptionalDouble.empty(),
          signals,
          List.of());
    }
    boolean isListed = found.isWithin(query.page());
    return new WhyNot(
        track,
        isListed ? WhyNot.Step.LIST : WhyNot.Step.RANKED_BELOW,
        List.of(isListed ? left(answer, place) : below(found)),
        rank,
        found.gap(),
        signals,
        change(query).map(List::of).orElse(List.of()));
  }

  /** Where the track stands in the ranking, from 0, or -1. */
  private static int place(FusedRanking ranking, int docId) {
    for (int place = 0; place < DEEPEST; place++) {
      Optional<Fused> fused = ranking.at(place);
      if (fused.isEmpty()) {
        return -1;
      }
      if (fused.get().docId() == docId) {
        return place;
      }
    }
    return -1;
  }

  private record Found(int place, Optional<Fused> fused, Answer answer) {
    /** Whether its rank is one of the page's. */
    boolean isWithin(Page page) {
      return place >= page.offset() && place < page.end();
    }

    OptionalDouble gap() {
      return fused.isEmpty() || answer.tracks().isEmpty()
          ? OptionalDouble.empty()
          : OptionalDouble.of(answer.tracks().getLast().score() - fused.get().score());
    }
  }

  private static String below(Found found) {
    if (found.place() < 0) {
      return "its rank is beyond " + DEEPEST;
    }
    if (found.place() < found.answer().page().offset()) {
      return "its rank is " + (found.place() + 1) + ", on an earlier page";
    }
    return "its rank is "
        + (found.place() + 1)
        + found.gap().stream()
            .mapToObj(gap -> String.format(Locale.ROOT, ", %.4f below the last", gap))
            .findFirst()
            .orElse("");
  }

  private static String left(Answer answer, int place) {
    Map<String, Integer> dropped = answer.steps().map(Steps::dropped).orElse(Map.of());
    return "its rank is "
        + (place + 1)
        + ", but making the list left it out"
        + (dropped.isEmpty() ? "" : "; what was left out, by reason: " + dropped);
  }

  /** A longer page, else another basis, with which the request answers the track. */
  private Optional<WhyNot.Change> change(Query query) {
    Page page = query.page();
    List<RankedTrack> longest = asked.answer(query.with(new Page(0, Page.MAX_LIMIT))).tracks();
    for (RankedTrack ranked : longest) {
      if (ranked.track().id().equals(track)) {
        return Optional.of(
            ranked.rank() <= page.offset()
                ? change("offset", page.offset(), ranked.rank() - 1)
                : change("limit", page.limit(), ranked.rank() - page.offset()));
      }
    }
    for (Basis basis : Basis.values()) {
      Answer other = asked.answer(query.with(basis));
      if (other.tracks().stream().anyMatch(ranked -> ranked.track().id().equals(track))) {
        String name = basis.name().toLowerCase(Locale.ROOT);
        return Optional.of(new WhyNot.Change("by", name, "ask by=" + name));
      }
    }
    return Optional.empty();
  }

  private static WhyNot.Change change(String parameter, int from, int to) {
    return new WhyNot.Change(parameter, Integer.toString(to), parameter + " " + from + " -> " + to);
  }
}
