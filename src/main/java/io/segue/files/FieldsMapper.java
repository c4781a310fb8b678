package io.segue.files;

/** Makes a record out of its fields. */
@FunctionalInterface
public interface FieldsMapper<T> {
  /**
   * The record.
   *
   * @throws IllegalArgumentException if it breaks a rule, with field, rule and value
   */
  T map(Fields fields);
}
