package io.segue.evaluate;

import io.segue.files.FileSource;
import io.segue.files.FormatOptions;
import io.segue.files.Place;
import io.segue.files.ReadProgress;
import io.segue.files.ReadSummary;
import io.segue.files.RecordSink;
import io.segue.files.TextOptions;
import io.segue.files.UnreadableFileException;
import io.segue.listening.DescribedEvent;
import io.segue.listening.Feedback;
import io.segue.listening.ListenFormats;
import io.segue.train.rating.RatingScale;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads a whole file of ratings, of which every line must be sound. */
public final class RatingFile implements RecordSink<DescribedEvent> {
  private final RatingScale scale;
  private final List<Feedback> ratings = new ArrayList<>();

  private RatingFile(RatingScale scale) {
    this.scale = scale;
  }

  /**
   * The ratings of a file, plain or gzip, in its order.
   *
   * @throws UnreadableFileException if it can't be used, naming the first bad line and its reason
   */
  public static List<Feedback> read(Path file, RatingScale scale) {
    RatingFile sink = new RatingFile(scale);
    FileSource source = new FileSource(file, TextOptions.DEFAULT, ReadProgress.SILENT);
    ListenFormats.RATINGS.reader().apply(FormatOptions.NONE).read(List.of(source), sink);
    if (sink.ratings.isEmpty()) {
      throw new UnreadableFileException(file, "has no ratings", "check the name");
    }
    return List.copyOf(sink.ratings);
  }

  @Override
  public void accept(DescribedEvent told, Place place) {
    if (!(told.event() instanceof Feedback rating)) {
      throw new IllegalArgumentException("not a rating: " + told.event());
    }
    double value = rating.value().orElseThrow();
    if (value != scale.clip(value)) {
      reject(
          place,
          "value must be within " + scale.lowest() + ".." + scale.highest() + ": " + value,
          "");
    }
    ratings.add(rating);
  }

  @Override
  public void reject(Place place, String reason, String excerpt) {
    throw new UnreadableFileException(
        place, "is no rating: " + reason, "a line is LISTENER TRACK RATING [SECONDS]");
  }

  @Override
  public void finished(ReadSummary summary) {}
}
