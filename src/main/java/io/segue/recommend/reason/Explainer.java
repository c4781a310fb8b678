package io.segue.recommend.reason;

import io.segue.catalog.Track;
import io.segue.index.ContentEncoder;
import io.segue.index.Fields;
import io.segue.index.View;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Takes the scores of one request apart: each signal into what each track of the history adds.
 *
 * <p>Exact up to rounding: every signal but popularity is linear in the tracks of the history. Not
 * thread-safe.
 */
public final class Explainer {
  private static final int DRIVERS = 5;

  private final View view;
  private final List<Heard> history;
  private final Map<String, Contributions> signals;
  private final Names names;
  private final ContentContributions content;
  private final Popularity popularity;
  private final Sentence sentence;
  private final Map<Integer, Track> tracks = new HashMap<>();

  private Explainer(View view, List<Heard> history, Names names, Sentence sentence) {
    this.view = view;
    this.history = List.copyOf(history);
    this.names = names;
    this.content = new ContentContributions(view, history);
    this.signals = new HashMap<>();
    signals.put(names.neighbours(), new NeighbourContributions(view, history));
    signals.put(names.content(), content);
    this.popularity = new Popularity(view);
    this.sentence = sentence;
  }

  /** Names of the signals, as the parts of a score have them. */
  public record Names(String learned, String neighbours, String content, String popularity) {}

  /** Of recommendations for a history, each track once. */
  public static Explainer ofHistory(View view, List<Heard> history, Names names) {
    Explainer explainer =
        new Explainer(
            view,
            history,
            names,
            new Sentence(names, (int) history.stream().filter(Heard::isLiked).count(), false));
    LearnedContributions.of(view, history)
        .ifPresent(learned -> explainer.signals.put(names.learned(), learned));
    return explainer;
  }

  /** Of what is similar to one track. */
  public static Explainer ofSeed(View view, Heard seed, Names names) {
    Explainer explainer = new Explainer(view, List.of(seed), names, new Sentence(names, 1, true));
    explainer.signals.put(names.learned(), new AngleContributions(view, seed.docId()));
    return explainer;
  }

  /**
   * Explains one track.
   *
   * @param served the parts of its score
   */
  public Explanation explain(Track track, int docId, Map<String, Double> served) {
    List<Explanation.Part> parts = new ArrayList<>();
    served.forEach((signal, contribution) -> parts.add(part(signal, contribution, track, docId)));
    return new Explanation(sentence.of(parts, popularity.words(docId), isHeard(docId)), parts);
  }

  /** Whether both the track and what it is recommended for were heard by anybody. */
  private boolean isHeard(int docId) {
    return view.number(Fields.LISTENERS, docId) > 0
        && history.stream().anyMatch(heard -> view.number(Fields.LISTENERS, heard.docId()) > 0);
  }

  private Explanation.Part part(String signal, double contribution, Track track, int docId) {
    Contributions source = signals.get(signal);
    if (source == null) {
      return new Explanation.Part(signal, contribution, 0, List.of(), 0, Map.of(), List.of());
    }
    double[] added = source.of(docId);
    List<Integer> most =
        IntStream.range(0, added.length)
            .boxed()
            .filter(i -> added[i] != 0)
            .sorted(Comparator.comparingDouble((Integer i) -> -Math.abs(added[i])))
            .limit(DRIVERS)
            .toList();
    double raw = Arrays.stream(added).sum();
    double listed = most.stream().mapToDouble(i -> added[i]).sum();
    boolean isContent = signal.equals(names.content());
    return new Explanation.Part(
        signal,
        contribution,
        raw,
        most.stream().map(i -> driver(i, added[i])).toList(),
        raw - listed,
        isContent ? aspects(docId) : Map.of(),
        isContent && !most.isEmpty() ? SharedTraits.of(track(most.getFirst()), track) : List.of());
  }

  private Explanation.Driver driver(int entry, double added) {
    Track track = track(entry);
    String title = track.title().isEmpty() ? track.id().value() : track.title();
    return new Explanation.Driver(
        track.id(),
        track.artists().isEmpty() ? title : title + " by " + String.join(", ", track.artists()),
        added);
  }

  /** What each block of the content vector adds to the cosine. */
  private Map<String, Double> aspects(int docId) {
    Optional<float[]> own = view.vector(Fields.CONTENT, docId);
    Optional<float[]> taste = content.mean();
    if (own.isEmpty() || taste.isEmpty()) {
      return Map.of();
    }
    Map<ContentEncoder.Block, Double> products = new EnumMap<>(ContentEncoder.Block.class);
    for (ContentEncoder.Block block : ContentEncoder.Block.values()) {
      products.put(block, block.product(own.get(), taste.get()));
    }
    Map<String, Double> aspects = new LinkedHashMap<>();
    products.forEach(
        (block, product) -> aspects.put(block.name().toLowerCase(Locale.ROOT), product));
    return aspects;
  }

  private Track track(int entry) {
    return tracks.computeIfAbsent(entry, missing -> view.track(history.get(missing).docId()));
  }
}
