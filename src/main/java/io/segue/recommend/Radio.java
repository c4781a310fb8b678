package io.segue.recommend;

import io.segue.catalog.Track;
import io.segue.catalog.TrackId;
import io.segue.index.FilterField;
import io.segue.index.View;
import io.segue.listening.Preference;
import io.segue.rerank.Fused;
import io.segue.rerank.FusedRanking;
import io.segue.rerank.list.RadioBlock;
import io.segue.retrieve.Candidate;
import io.segue.retrieve.Condition;
import io.segue.retrieve.PopularRetriever;
import io.segue.retrieve.Scope;
import io.segue.retrieve.TrackFilter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * An endless radio: what it plays next follows from its seeds and from what it played last, so it
 * drifts. It goes on block by block of {@value #BLOCK} tracks; within one the query stays. Asking
 * for ten tracks or twice for five plays the same.
 *
 * <p>Nothing of the last {@value Station#PLAYED} tracks comes again. An artist comes back only
 * after {@link RadioOptions#artistSpacing} others, unless nothing else is left.
 */
final class Radio {
  static final int BLOCK = 5;
  private static final int TRACKS_OF_ARTIST = 5;
  private static final int MOST_PLAYS = 10;

  private final View view;
  private final Profiles.Chosen chosen;

  Radio(View view, Profiles.Chosen chosen) {
    this.view = view;
    this.chosen = chosen;
  }

  /** The next tracks; fewer than the page's limit if nothing else matches. */
  RadioAnswer next(RadioRequest request, Station station) {
    List<RankedTrack> tracks = new ArrayList<>();
    int limit = request.query().page().limit();
    Station at = station;
    Strategy strategy = Strategy.POPULAR;
    String reason = "";
    boolean goesOn = true;
    while (goesOn && tracks.size() < limit) {
      int wanted = Math.min(BLOCK - at.position() % BLOCK, limit - tracks.size());
      try (Plan plan = plan(request, at)) {
        List<Fused> block = block(plan, request, at, wanted);
        for (Fused fused : block) {
          Track track = view.track(fused.docId());
          at = at.after(track.id());
          tracks.add(new RankedTrack(at.position(), fused.score(), fused.parts(), track));
        }
        goesOn = block.size() == wanted;
        strategy = plan.strategy();
        reason = "a radio " + plan.reason();
      }
    }
    Answer answer =
        new Answer(
            new Answer.Origin(
                view.generation().toString(),
                view.change(),
                chosen.fusion().weights().profile(),
                chosen.group()),
            strategy,
            reason,
            !goesOn,
            request.query().page(),
            tracks);
    return new RadioAnswer(answer, at);
  }

  /** The tracks of an artist that most people hear. */
  static List<TrackId> tracksOf(View view, String artist) {
    TrackFilter filter =
        new TrackFilter(
            List.of(new Condition.OneOf(FilterField.ARTIST, List.of(artist))), Set.of());
    List<Candidate> found =
        new PopularRetriever().candidates(Scope.of(view, filter), TRACKS_OF_ARTIST);
    if (found.isEmpty()) {
      throw new InvalidRequestException("artist", artist, "must have a track in the catalogue");
    }
    return found.stream().map(candidate -> view.id(candidate.docId())).toList();
  }

  private Plan plan(RadioRequest request, Station station) {
    int drift = (int) Math.round(MOST_PLAYS * request.options().drift());
    List<Evidence> evidence = new ArrayList<>(request.history());
    for (TrackId seed : request.seeds()) {
      evidence.add(played(seed, Math.max(1, MOST_PLAYS - drift)));
    }
    if (drift > 0) {
      for (String id : last(beforeBlock(station), BLOCK)) {
        evidence.add(played(new TrackId(id), drift));
      }
    }
    List<Evidence> merged = Histories.merged(evidence);
    return new Planner(view)
        .forListener(merged, docIds(merged), request.query().basis(), request.query().segments());
  }

  private static Evidence played(TrackId track, int plays) {
    return new Evidence(track, new Preference(plays, Preference.Opinion.NONE));
  }

  /** What was played lately before the current block. */
  private static List<String> beforeBlock(Station station) {
    return station.recent().subList(0, station.recent().size() - inBlock(station));
  }

  private static int inBlock(Station station) {
    return Math.min(station.position() % BLOCK, station.recent().size());
  }

  private static List<String> last(List<String> ids, int most) {
    return ids.subList(Math.max(0, ids.size() - most), ids.size());
  }

  private List<Fused> block(Plan plan, RadioRequest request, Station station, int wanted) {
    Query query = request.query();
    List<Evidence> history = Histories.merged(request.history());
    Scope scope =
        new Terms(view, query).scope(history, docIds(history), Set.copyOf(request.seeds()));
    FusedRanking ranking =
        new HybridRanking(view, chosen).pool(plan, scope, query).ranking(chosen.fusion());
    Set<Integer> played = new HashSet<>(station.played());
    RadioBlock block =
        new RadioBlock(
            request.options().artistSpacing(),
            request.options().flow(),
            recent(station),
            docId -> played.contains(Station.hash(view.id(docId))));
    return block.arrange(ranking, view, wanted).list();
  }

  private int[] docIds(List<Evidence> history) {
    return view.docIds(history.stream().map(Evidence::track).toList());
  }

  /** As many tracks before the block, however far it has come, and what it has played itself. */
  private List<Track> recent(Station station) {
    List<String> ids = new ArrayList<>(last(beforeBlock(station), RadioOptions.MAX_SPACING));
    ids.addAll(last(station.recent(), inBlock(station)));
    return ids.stream()
        .flatMapToInt(id -> view.docId(new TrackId(id)).stream())
        .mapToObj(view::track)
        .toList();
  }
}
