package io.segue.recommend.prompt;

import io.segue.recommend.InvalidRequestException;
import java.util.List;

/**
 * A prompt, read: sources are mixed, exclusions and bounds hold for all of them.
 *
 * <pre>
 *   prompt  = element { element }                        separated by blanks
 *   element = key ":" values [ ":" [weight] [ ":" option { "," option } ] ]
 *           | "#" values …                               a tag
 *           | bare words                                 an artist
 *           | number ":" range                           year:1994-2002, tempo:80..105, energy:..0.4
 *           | "-" ( key ":" values | "#" values | bare words )
 *   values  = word { "," word } | "(" name { "," name } ")" | quoted name
 * </pre>
 *
 * @param text as it was written
 * @param elements 1 to {@value #MAX_ELEMENTS}, in order
 */
public record Prompt(String text, List<Element> elements) {
  /** Most characters. */
  public static final int MAX_LENGTH = 1_000;

  /** Most elements, each of which may cost a ranking. */
  public static final int MAX_ELEMENTS = 20;

  public Prompt {
    elements = List.copyOf(elements);
  }

  /**
   * Reads a prompt.
   *
   * @throws InvalidRequestException if it breaks the grammar, with the column where
   */
  public static Prompt parse(String text) {
    return new PromptParser(text).parse();
  }

  /** The elements that give tracks. */
  List<Element.Source> sources() {
    return elements.stream()
        .filter(Element.Source.class::isInstance)
        .map(Element.Source.class::cast)
        .toList();
  }
}
