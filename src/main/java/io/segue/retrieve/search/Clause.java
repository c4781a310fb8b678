package io.segue.retrieve.search;

import io.segue.index.FilterField;
import java.util.List;

/** One part of what somebody typed. */
public sealed interface Clause {
  /** A word that may stand anywhere. */
  record Word(String text) implements Clause {}

  /** Words that stand side by side in one field. */
  record Phrase(String text) implements Clause {}

  /**
   * Words of one field.
   *
   * @param field name of an analyzed field
   * @param isPhrase whether they stand side by side
   */
  record InField(String field, String text, boolean isPhrase) implements Clause {}

  /**
   * A keyword, equal in its comparable form.
   *
   * @param anyOf properties of which one has it
   */
  record Keyword(List<FilterField> anyOf, String text) implements Clause {
    public Keyword {
      anyOf = List.copyOf(anyOf);
    }
  }

  /** Released within these years, both included. */
  record Years(int first, int last) implements Clause {}

  /** Released within the last two weeks. */
  record Fresh() implements Clause {}

  /** Among the tenth of the tracks with the lowest popularity. */
  record Obscure() implements Clause {}

  /** Whatever the other clause does not match. */
  record Not(Clause unwanted) implements Clause {}

  /** At least one of them matches. */
  record AnyOf(List<Clause> clauses) implements Clause {
    public AnyOf {
      clauses = List.copyOf(clauses);
    }
  }

  /** All of them match. */
  record AllOf(List<Clause> clauses) implements Clause {
    public AllOf {
      clauses = List.copyOf(clauses);
    }
  }
}
