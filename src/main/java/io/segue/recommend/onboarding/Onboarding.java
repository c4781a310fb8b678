package io.segue.recommend.onboarding;

import io.segue.catalog.TrackId;
import io.segue.index.Fields;
import io.segue.index.View;
import io.segue.recommend.Answer;
import io.segue.recommend.InvalidRequestException;
import io.segue.train.FoldIn;
import io.segue.train.ListenerPosterior;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Chooses what to ask a newcomer: the recognisable track about which an answer is expected to tell
 * most of the listener's vector, spread over genres. Keeps nothing between requests.
 *
 * <p>Expected information is {@link ListenerPosterior#information} times how probably the track is
 * known, since a track that nobody knows tells nothing (as popularity weighs entropy in Rashid and
 * others). A genre is not asked about again while others are less often. Several questions of one
 * request are chosen one after the other, as if each before had been answered.
 *
 * @see <a href="https://doi.org/10.1145/502716.502737">Rashid and others 2002, getting to know
 *     you</a>
 * @see <a href="https://doi.org/10.1145/2939672.2939746">Christakopoulou, Radlinski, Hofmann 2016,
 *     towards conversational recommender systems</a>
 */
public final class Onboarding {
  /** Most questions of one request. */
  public static final int MAX_LIMIT = 50;

  private final View view;
  private final String profile;

  /** Onboarding into one view; {@code profile} is what answers are said to come from. */
  public Onboarding(View view, String profile) {
    this.view = view;
    this.profile = profile;
  }

  /**
   * The next questions after those answers; fewer than {@code limit} only if there are no more
   * tracks that could be asked about.
   *
   * @throws InvalidRequestException if the limit is not 1 to {@value #MAX_LIMIT}
   */
  public Questions next(Replies replies, int limit) {
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new InvalidRequestException("limit", limit, "must be within 1.." + MAX_LIMIT);
    }
    List<Pool.Known> open = new ArrayList<>(Pool.of(view, replies.asked()));
    Optional<ListenerPosterior> posterior = view.foldIn().map(FoldIn::posterior);
    posterior.ifPresent(unsure -> vectors(replies).forEach(unsure::answered));
    Map<String, Integer> genres = genres(replies);
    List<OnboardingQuestion> questions = new ArrayList<>();
    while (questions.size() < limit && !open.isEmpty()) {
      int best = best(open, posterior, genres);
      Pool.Known chosen = open.remove(best);
      questions.add(question(chosen, posterior));
      genres.merge(chosen.genre(), 1, Integer::sum);
      if (chosen.vector().length > 0) {
        posterior.ifPresent(unsure -> unsure.answered(chosen.vector()));
      }
    }
    return new Questions(
        new Answer.Origin(view.generation().toString(), view.change(), profile),
        posterior.isPresent() ? "information" : "popular",
        reason(replies, posterior.isPresent()),
        questions);
  }

  /** The tracks that could be asked about first, most heard first. */
  public List<TrackId> recognisable() {
    return Pool.of(view, List.of()).stream().map(known -> known.track().id()).toList();
  }

  /** The first of the most telling ones in the genres asked about least. */
  private static int best(
      List<Pool.Known> open, Optional<ListenerPosterior> posterior, Map<String, Integer> genres) {
    int least = Integer.MAX_VALUE;
    for (Pool.Known known : open) {
      least = Math.min(least, genres.getOrDefault(known.genre(), 0));
    }
    int best = -1;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < open.size(); i++) {
      if (genres.getOrDefault(open.get(i).genre(), 0) == least) {
        double gain = posterior.isPresent() ? gain(open.get(i), posterior) : -i;
        if (gain > most) {
          most = gain;
          best = i;
        }
      }
    }
    return best;
  }

  private static OnboardingQuestion question(
      Pool.Known known, Optional<ListenerPosterior> posterior) {
    return new OnboardingQuestion(
        known.track(), gain(known, posterior), information(known, posterior), known.recognised());
  }

  private static double gain(Pool.Known known, Optional<ListenerPosterior> posterior) {
    return information(known, posterior) * known.recognised();
  }

  private static double information(Pool.Known known, Optional<ListenerPosterior> posterior) {
    return known.vector().length == 0
        ? 0
        : posterior.map(unsure -> unsure.information(known.vector())).orElse(0.0);
  }

  private List<float[]> vectors(Replies replies) {
    List<float[]> vectors = new ArrayList<>();
    for (TrackId track : replies.known()) {
      OptionalInt docId = view.docId(track);
      if (docId.isPresent()) {
        view.vector(Fields.CF, docId.getAsInt()).ifPresent(vectors::add);
      }
    }
    return vectors;
  }

  private Map<String, Integer> genres(Replies replies) {
    Map<String, Integer> genres = new HashMap<>();
    for (TrackId track : replies.asked()) {
      OptionalInt docId = view.docId(track);
      if (docId.isPresent()) {
        genres.merge(Pool.genre(view.track(docId.getAsInt())), 1, Integer::sum);
      }
    }
    return genres;
  }

  private static String reason(Replies replies, boolean isLearned) {
    String told =
        replies.known().size() + " of " + replies.asked().size() + " answers tell a taste";
    return (replies.asked().isEmpty() ? "nothing is known yet" : told)
        + (isLearned
            ? "; these tracks are expected to tell most about the rest"
            : "; without learned vectors, the best known tracks of each genre");
  }
}
