package io.segue.sample;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.segue.Seed;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleLearningTest {
  @Test
  void whoLearnsFromOthersBeatsPopularityAndGenre(@TempDir Path directory) {
    SampleOptions options =
        new SampleOptions(
            new SampleSize(3_000, 300, 400, 40_000), Seed.value(), LocalDate.of(2026, 6, 30));
    HoldOut holdOut = new HoldOut(WrittenSample.write(options, directory));
    PlainModels models = new PlainModels(holdOut);
    double popularity = holdOut.recall(models::popularity);
    double topGenre = holdOut.recall(models::topGenre);
    double genreMix = holdOut.recall(models::genreMix);
    double itemCosine = holdOut.recall(models::itemCosine);
    String figures =
        String.format(
            Locale.ROOT,
            "recall@%d of new tracks: popularity %.4f, top genre %.4f, genre mix %.4f,"
                + " item-item cosine %.4f (seed %d)",
            HoldOut.DEPTH,
            popularity,
            topGenre,
            genreMix,
            itemCosine,
            Seed.value());
    assertTrue(itemCosine > 1.4 * Math.max(popularity, Math.max(topGenre, genreMix)), figures);
    assertTrue(popularity > 0.02 && itemCosine < 0.6, "not believable: " + figures);
  }
}
