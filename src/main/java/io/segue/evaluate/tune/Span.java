package io.segue.evaluate.tune;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Every number between two, rounded to four digits so that profiles stay readable.
 *
 * @param low the least
 * @param high the greatest, above low
 * @param isLog whether factors count instead of differences; then low must be above 0
 * @param isInteger whether only whole numbers are meant
 * @param count how many a grid takes, at least 2
 */
record Span(double low, double high, boolean isLog, boolean isInteger, int count)
    implements Domain {
  private static final MathContext DIGITS = new MathContext(4);

  Span {
    require(Double.isFinite(low) && Double.isFinite(high), "low and high must be finite");
    require(low < high, "low must be below high: " + low + ", " + high);
    require(!isLog || low > 0, "low must be above 0 on a log scale: " + low);
    require(
        !isInteger || (low == (int) low && high == (int) high),
        "low and high must be whole numbers: " + low + ", " + high);
    require(count >= 2, "steps must be at least 2: " + count);
  }

  @Override
  public JsonNode at(double place) {
    double value = isLog ? low * Math.pow(high / low, place) : low + place * (high - low);
    if (isInteger) {
      return IntNode.valueOf((int) Math.clamp(Math.round(value), (long) low, (long) high));
    }
    double rounded = new BigDecimal(value).round(DIGITS).doubleValue();
    return DoubleNode.valueOf(Math.clamp(rounded, low, high));
  }

  /** Where a value stands, such that {@link #at} gives about the value again; 0 to 1. */
  double placeOf(double value) {
    double within = Math.clamp(value, low, high);
    return isLog ? Math.log(within / low) / Math.log(high / low) : (within - low) / (high - low);
  }

  @Override
  public List<JsonNode> steps() {
    return IntStream.range(0, count).mapToObj(step -> at(step / (count - 1.0))).distinct().toList();
  }

  private static void require(boolean holds, String rule) {
    if (!holds) {
      throw new IllegalArgumentException(rule);
    }
  }
}
