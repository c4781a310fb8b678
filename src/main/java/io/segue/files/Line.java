package io.segue.files;

import java.util.Optional;

/**
 * One physical line of a text file, without its end.
 *
 * @param place where it stands
 * @param text the line; only its beginning when there is a fault
 * @param fault the rule the line breaks, or empty if it can be used
 */
public record Line(Place place, String text, Optional<String> fault) {}
