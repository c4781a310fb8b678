package io.segue.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactorizationOptionsTest {
  @Test
  void ridgeAtExponentOneCountsUnobservedPairsOnce() {
    assertEquals(0.1 * (4 * 30 + 500), options(8, 1, 0.1, 1).ridge(30, 500), 1e-9);
  }

  @Test
  void ridgeAtExponentZeroIsTheSameForEveryRow() {
    assertEquals(0.4, options(8, 1, 0.1, 0).ridge(30, 500), 1e-12);
    assertEquals(0.4, options(8, 1, 0.1, 0).ridge(1, 500), 1e-12);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0|1|0.1|1|dimension must be 1 to 1024: 0",
        "1025|1|0.1|1|dimension must be 1 to 1024: 1025",
        "8|0|0.1|1|epochs must be 1 to 10000: 0",
        "8|1|0|1|regularization must be positive and finite: 0.0",
        "8|1|NaN|1|regularization must be positive and finite: NaN",
        "8|1|0.1|1.5|regularizationExponent must be 0 to 1: 1.5",
        "8|1|0.1|NaN|regularizationExponent must be 0 to 1: NaN"
      })
  void namesTheOptionOutOfRange(int d, int epochs, double reg, double exponent, String message) {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> options(d, epochs, reg, exponent));
    assertEquals(message, e.getMessage());
  }

  @Test
  void rejectsAlphaThatIsNotPositive() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new FactorizationOptions(8, 1, 0.1, 1, 0, ConfidenceOptions.of(PlayWeight.LOG), 1));
  }

  private static FactorizationOptions options(int d, int epochs, double reg, double exponent) {
    return new FactorizationOptions(
        d, epochs, reg, exponent, 4, ConfidenceOptions.of(PlayWeight.LOG), 1);
  }
}
