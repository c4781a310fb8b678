package io.segue.retrieve.search;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;

/**
 * The words that one could have meant by another: letters inserted, left out, exchanged or swapped
 * with their neighbour, the first one always right. One such slip in words of 4 to 7 letters, two
 * in longer ones.
 *
 * @see <a href="https://doi.org/10.1007/s10032-002-0082-8">Schulz, Mihov 2002</a>
 */
final class Typos {
  private static final int SHORTEST = 4;
  private static final int SHORTEST_OF_TWO = 8;
  private static final int LONGEST = 24;

  private final List<Automaton> bySlips;
  private final List<CharacterRunAutomaton> tests;

  private Typos(List<Automaton> bySlips) {
    this.bySlips = List.copyOf(bySlips);
    this.tests =
        bySlips.subList(0, Math.max(0, bySlips.size() - 1)).stream()
            .map(CharacterRunAutomaton::new)
            .toList();
  }

  /** Everything that one could have meant by a folded word. */
  static Typos of(String word) {
    List<Automaton> bySlips = new ArrayList<>();
    int allowed = allowed(word);
    if (allowed > 0) {
      String first = word.substring(0, word.offsetByCodePoints(0, 1));
      LevenshteinAutomata rest = new LevenshteinAutomata(word.substring(first.length()), true);
      for (int slips = 1; slips <= allowed; slips++) {
        bySlips.add(rest.toAutomaton(slips, first));
      }
    }
    return new Typos(bySlips);
  }

  /** How many slips a word may have. */
  static int allowed(String word) {
    int letters = word.codePointCount(0, word.length());
    if (letters < SHORTEST || letters > LONGEST || word.codePoints().anyMatch(Character::isDigit)) {
      return 0;
    }
    return letters < SHORTEST_OF_TWO ? 1 : 2;
  }

  /** Whether no slip is allowed. */
  boolean isEmpty() {
    return bySlips.isEmpty();
  }

  /** All of them, as a look-up in the index. */
  CompiledAutomaton lookup() {
    return new CompiledAutomaton(bySlips.getLast(), true, false);
  }

  /** How many slips away an accepted word is, at least 1. */
  int slips(String accepted) {
    for (int i = 0; i < tests.size(); i++) {
      if (tests.get(i).run(accepted)) {
        return i + 1;
      }
    }
    return bySlips.size();
  }

  /** A test of one word; {@code isStart} lets any word go on after it. */
  static CharacterRunAutomaton test(String word, boolean isStart) {
    return new CharacterRunAutomaton(accepted(word, isStart));
  }

  /** The same as a look-up in the index. */
  static CompiledAutomaton lookup(String word, boolean isStart) {
    return new CompiledAutomaton(accepted(word, isStart), !isStart, false);
  }

  private static Automaton accepted(String word, boolean isStart) {
    Typos typos = of(word);
    Automaton near = typos.isEmpty() ? Automata.makeString(word) : typos.bySlips.getFirst();
    return isStart
        ? Operations.determinize(
            Operations.concatenate(List.of(near, Automata.makeAnyString())),
            Operations.DEFAULT_DETERMINIZE_WORK_LIMIT)
        : near;
  }
}
