package io.segue.recommend.prompt;

import io.segue.index.View;
import io.segue.listening.ListenerId;
import io.segue.recommend.Answer;
import io.segue.recommend.Page;
import io.segue.recommend.RankedTrack;
import io.segue.recommend.Recommender;
import io.segue.recommend.Strategy;
import io.segue.retrieve.TrackFilter;
import io.segue.store.HistoryEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Plays prompts: each source is a ranking like any other, all under one filter, and they take turns
 * by weight.
 *
 * <p>A name that is not known gives nothing and is reported. The same view, histories and request
 * give the same answer. Not thread-safe.
 */
public final class PromptRadio {
  private final View view;
  private final Recommender recommender;
  private final Function<ListenerId, List<HistoryEntry>> histories;
  private final Names names;

  /**
   * Radio from one view.
   *
   * @param histories of listeners; empty for those who are not known
   */
  public PromptRadio(
      View view, Recommender recommender, Function<ListenerId, List<HistoryEntry>> histories) {
    this.view = view;
    this.recommender = recommender;
    this.histories = histories;
    this.names = new Names(view, recommender);
  }

  /** Plays one prompt; with bounds and exclusions alone, the most heard of what they leave. */
  public PromptAnswer play(PromptRequest request) {
    List<Element> elements = request.prompt().elements();
    PromptFilter filter = new PromptFilter(names);
    List<Optional<Found>> found = new ArrayList<>();
    elements.forEach(element -> found.add(filtering(filter, element)));
    Ground ground = ground(filter.over(request.filter()), request);
    for (int e = 0; e < elements.size(); e++) {
      if (elements.get(e) instanceof Element.Source source) {
        found.set(e, Optional.of(find(source, ground, request)));
      }
    }
    List<Found> all = found.stream().map(Optional::orElseThrow).toList();
    List<Interleaving.Turn> turns = turns(request, ground, all);
    return new PromptAnswer(
        answer(request, turns),
        accounts(elements, all, turns),
        turns.stream().skip(request.page().offset()).map(Interleaving.Turn::queue).toList());
  }

  private static Optional<Found> filtering(PromptFilter filter, Element element) {
    return switch (element) {
      case Element.Bound bound -> Optional.of(filter.add(bound));
      case Element.Exclusion exclusion -> Optional.of(filter.add(exclusion));
      case Element.Source _ -> Optional.empty();
    };
  }

  /** Without a third to begin with, no ranking is asked for more than the answer can take. */
  private Ground ground(TrackFilter filter, PromptRequest request) {
    boolean hasMode =
        request.mode().isPresent()
            || request.prompt().sources().stream()
                .anyMatch(source -> source.options().stream().anyMatch(Option.MODES::contains));
    return new Ground(
        view,
        recommender,
        filter,
        hasMode ? Page.MAX_LIMIT : Math.min(Page.MAX_LIMIT, request.page().end()));
  }

  private Found find(Element.Source source, Ground ground, PromptRequest request) {
    Found found =
        source.kind().namesListeners()
            ? Found.inTurns(
                source.names().stream()
                    .map(name ->
                        new Listening(ground, histories).find(source, request.listener(name)))
                    .toList(),
                ground.depth())
            : new Catalogue(ground, names).find(source);
    Option mode =
        source.options().stream()
            .filter(Option.MODES::contains)
            .findFirst()
            .or(request::mode)
            .orElse(Option.EASY);
    return new Found(
        Thirds.from(found.tracks(), mode),
        found.matched(),
        found.tracks().isEmpty() && found.feedback().isEmpty()
            ? List.of(source.written().text() + " has no track under the filter")
            : found.feedback());
  }

  private static List<Interleaving.Turn> turns(
      PromptRequest request, Ground ground, List<Found> found) {
    List<Element> elements = request.prompt().elements();
    if (request.prompt().sources().isEmpty()) {
      return ground.popular(List.of()).stream()
          .limit(request.page().end())
          .map(track -> new Interleaving.Turn(track, -1))
          .toList();
    }
    List<Interleaving.Queue> queues = new ArrayList<>();
    for (int e = 0; e < found.size(); e++) {
      double weight = elements.get(e) instanceof Element.Source source ? source.weight() : 1;
      queues.add(new Interleaving.Queue(found.get(e).tracks(), weight));
    }
    return Interleaving.of(queues, request.page().end());
  }

  private Answer answer(PromptRequest request, List<Interleaving.Turn> turns) {
    List<RankedTrack> tracks = new ArrayList<>();
    for (int t = request.page().offset(); t < turns.size(); t++) {
      RankedTrack track = turns.get(t).track();
      tracks.add(new RankedTrack(t + 1, track.score(), track.parts(), track.track()));
    }
    int sources = request.prompt().sources().size();
    return new Answer(
        recommender.origin(view),
        Strategy.PROMPT,
        sources == 0
            ? "what most listeners hear of what the prompt leaves"
            : sources == 1
                ? "from one element of the prompt"
                : "from " + sources + " elements of the prompt in turns",
        turns.size() < request.page().end(),
        request.page(),
        tracks);
  }

  private static List<PromptAnswer.Account> accounts(
      List<Element> elements, List<Found> found, List<Interleaving.Turn> turns) {
    List<PromptAnswer.Account> accounts = new ArrayList<>();
    for (int e = 0; e < elements.size(); e++) {
      int number = e;
      accounts.add(
          new PromptAnswer.Account(
              elements.get(e).written(),
              Wording.of(elements.get(e)),
              found.get(e).matched(),
              found.get(e).tracks().size(),
              (int) turns.stream().filter(turn -> turn.queue() == number).count(),
              found.get(e).feedback()));
    }
    return accounts;
  }
}
