package io.segue.recommend;

import io.segue.catalog.TrackId;
import io.segue.index.View;
import io.segue.rerank.Fused;
import io.segue.rerank.FusedRanking;
import io.segue.rerank.ListStage;
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
    Plan plan(Query query);

    /** Tracks that are never answered, whatever the filter. */
    Set<TrackId> kept(Query query);

    /** Whether those are a history, not one seed. */
    boolean isHistory();

    /** How the list is made. */
    ListStage stage(Query query);

    /** How signals are fused. */
    Profiles.Chosen chosen(Query query);
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
    if (asked.kept(query).contains(track)) {
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
    TrackFilter filter = new Terms(view, query).without(Set.of());
    List<BrokenCondition> broken = BrokenCondition.of(view, filter, docId);
    Optional<BrokenCondition> unavailable =
        broken.stream().filter(one -> one.condition() instanceof Condition.Available).findFirst();
    if (unavailable.isPresent()) {
      return before(WhyNot.Step.FILTER, unavailable.get().reason(), List.of());
    }
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
    Profiles.Chosen chosen = asked.chosen(query);
    Scope scope = Scope.of(view, query.bounds(view).excluding(asked.kept(query)));
    try (Plan plan = asked.plan(query)) {
      FusedRanking ranking =
          new HybridRanking(view, chosen).pool(plan, scope, query).ranking(chosen.fusion());
      int place = place(ranking, docId);
      ListRemedy list = new ListRemedy(view, asked, ranking, docId);
      Found found =
          new Found(
              place,
              place < 0 ? Optional.empty() : ranking.at(place),
              asked.answer(query),
              list.reason(query));
      Set<String> counting = plan.counting(chosen.fusion());
      return verdict(found, Standings.of(scope, plan, counting, docId), query, list);
    }
  }

  private WhyNot verdict(
      Found found, Map<String, WhyNot.Standing> signals, Query query, ListRemedy list) {
    WhyNot.Step step = found.step(track, query.page());
    boolean isAnswered = step == WhyNot.Step.ANSWERED;
    return new WhyNot(
        track,
        step,
        List.of(found.reason(step)),
        found.place() < 0 ? OptionalInt.empty() : OptionalInt.of(found.place() + 1),
        isAnswered ? OptionalDouble.empty() : found.gap(),
        signals,
        isAnswered ? List.of() : changes(query, list));
  }

  /** Wishes for the list that were loosened, then what else it takes; none if that isn't enough. */
  private List<WhyNot.Change> changes(Query query, ListRemedy list) {
    Remedy remedy = new Remedy(asked, track);
    Optional<WhyNot.Change> alone = remedy.change(query);
    Query loosened = list.loosened(query);
    List<WhyNot.Change> changes = new ArrayList<>(ListRemedy.changes(query, loosened));
    if (changes.isEmpty()) {
      return alone.map(List::of).orElse(List.of());
    }
    if (Remedy.has(asked.answer(loosened), track)) {
      return changes;
    }
    if (alone.isPresent()) {
      return List.of(alone.get());
    }
    remedy.change(loosened).ifPresentOrElse(changes::add, changes::clear);
    return changes;
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

  /**
   * Where the track was found.
   *
   * @param place in the ranking, from 0, or -1
   * @param fused its scores there
   * @param answer what is answered instead
   * @param rule that left it out of the list, in words, if one did
   */
  private record Found(int place, Optional<Fused> fused, Answer answer, Optional<String> rule) {
    WhyNot.Step step(TrackId track, Page page) {
      if (Remedy.has(answer, track)) {
        return WhyNot.Step.ANSWERED;
      }
      return rule.isPresent() || (place >= page.offset() && place < page.end())
          ? WhyNot.Step.LIST
          : WhyNot.Step.RANKED_BELOW;
    }

    OptionalDouble gap() {
      return fused.isEmpty() || answer.tracks().isEmpty()
          ? OptionalDouble.empty()
          : OptionalDouble.of(answer.tracks().getLast().score() - fused.get().score());
    }

    String reason(WhyNot.Step step) {
      if (place < 0) {
        return "its rank is beyond " + DEEPEST;
      }
      String rank = "its rank is " + (place + 1);
      return switch (step) {
        case ANSWERED -> "it is answered";
        case LIST ->
            rank
                + ", but "
                + rule.orElse("diversity, calibration or rotation put others before it");
        default -> place < answer.page().offset() ? rank + ", on an earlier page" : rank + below();
      };
    }

    private String below() {
      return gap().stream()
          .mapToObj(gap -> String.format(Locale.ROOT, ", %.4f below the last", gap))
          .findFirst()
          .orElse("");
    }
  }
}
