package io.segue.retrieve;

/** A query vector and the field whose vectors it is compared with. */
public final class VectorQuery {
  private final String field;
  private final float[] vector;

  /**
   * A query over one vector field.
   *
   * @param vector as long as the vectors of the field; not copied, not changed
   */
  public VectorQuery(String field, float[] vector) {
    this.field = field;
    this.vector = vector;
  }

  String field() {
    return field;
  }

  /** Shared, not a copy. */
  float[] vector() {
    return vector;
  }
}
