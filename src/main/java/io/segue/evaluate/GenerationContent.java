package io.segue.evaluate;

import io.segue.catalog.Track;
import io.segue.evaluate.metric.ContentVectors;
import io.segue.evaluate.metric.TrainProfile;
import io.segue.index.Fields;
import io.segue.index.View;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;

/** The content vectors of a generation; those that were asked for are kept. */
public final class GenerationContent implements ContentVectors {
  private final View view;
  private final TrainProfile profile;
  private final Map<Integer, Optional<float[]>> known = new ConcurrentHashMap<>();
  private final Map<Integer, Optional<Track>> described = new ConcurrentHashMap<>();

  /**
   * The content in a view.
   *
   * @param view stays open as long as this is used
   */
  public GenerationContent(View view, TrainProfile profile) {
    this.view = view;
    this.profile = profile;
  }

  @Override
  public Optional<float[]> vector(int track) {
    return known.computeIfAbsent(track, this::read);
  }

  @Override
  public Optional<Track> track(int track) {
    return described.computeIfAbsent(
        track, number -> view.docId(profile.id(number)).stream().mapToObj(view::track).findFirst());
  }

  private Optional<float[]> read(int track) {
    OptionalInt docId = view.docId(profile.id(track));
    return docId.isPresent() ? view.vector(Fields.CONTENT, docId.getAsInt()) : Optional.empty();
  }
}
