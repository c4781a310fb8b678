package io.segue.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.segue.Seed;
import io.segue.listening.ListenMatrix;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TrainingFailureTest {
  private static final FactorizationOptions OPTIONS =
      new FactorizationOptions(4, 1000, 0.01, 1, 10, ConfidenceOptions.of(PlayWeight.LINEAR), 1);

  private final ListenMatrix matrix =
      Listening.random(Seed.random(TrainingFailureTest.class), 400, 90, 5);

  @AfterEach
  void clearInterrupt() {
    Thread.interrupted();
  }

  @Test
  void namesEpochAndFirstRowThatIsNotFinite() {
    float[][] plays = new float[300][2];
    for (int u = 0; u < plays.length; u++) {
      plays[u][u % 2] = 1f;
    }
    plays[4][1] = Float.MAX_VALUE;
    NotConvergedException e =
        assertThrows(NotConvergedException.class, () -> train(Listening.of(plays), epoch -> {}));
    assertTrue(
        String.valueOf(e.getMessage())
            .startsWith("epoch 1: the vector of track träck-000001 is not finite"),
        e.getMessage());
  }

  @Test
  void rejectsPreferencesThatAreNotFinite() {
    for (float preference : new float[] {Float.NaN, Float.NEGATIVE_INFINITY}) {
      IllegalArgumentException e =
          assertThrows(
              IllegalArgumentException.class,
              () -> train(Listening.of(new float[][] {{preference}}), epoch -> {}));
      assertEquals("a preference must be finite and not 0: " + preference, e.getMessage());
    }
  }

  @Test
  void interruptBeforeTrainingEndsIt() {
    Thread.currentThread().interrupt();
    assertThrows(TrainingInterruptedException.class, () -> train(matrix, epoch -> {}));
    assertTrue(Thread.currentThread().isInterrupted());
  }

  @Test
  void interruptDuringTrainingEndsIt() {
    List<Integer> epochs = new ArrayList<>();
    assertThrows(
        TrainingInterruptedException.class,
        () ->
            train(
                matrix,
                epoch -> {
                  epochs.add(epoch);
                  Thread.currentThread().interrupt();
                }));
    assertEquals(List.of(1), epochs);
    assertTrue(Thread.currentThread().isInterrupted());
  }

  @Test
  void exceptionOfAWorkerReachesTheCaller() {
    TrainingMonitor broken =
        new TrainingMonitor() {
          @Override
          public void rowsSolved(int rows) {
            throw new UnsupportedOperationException("broken monitor");
          }
        };
    UnsupportedOperationException e =
        assertThrows(
            UnsupportedOperationException.class,
            () -> new ImplicitAls(OPTIONS, 3).factorize(matrix, broken));
    assertEquals("broken monitor", e.getMessage());
  }

  @Test
  void interruptWhileWorkersRunEndsTraining() {
    Thread caller = Thread.currentThread();
    TrainingMonitor monitor =
        new TrainingMonitor() {
          @Override
          public void rowsSolved(int rows) {
            caller.interrupt();
          }
        };
    assertThrows(
        TrainingInterruptedException.class,
        () -> new ImplicitAls(OPTIONS, 2).factorize(matrix, monitor));
  }

  @Test
  void rejectsLessThanOneThread() {
    assertThrows(IllegalArgumentException.class, () -> new ImplicitAls(OPTIONS, 0));
  }

  private static void train(ListenMatrix matrix, IntConsumer onEpochEnd) {
    new ImplicitAls(OPTIONS, 2)
        .factorize(
            matrix,
            new TrainingMonitor() {
              @Override
              public void epochFinished(int epoch, double loss) {
                onEpochEnd.accept(epoch);
              }
            });
  }
}
