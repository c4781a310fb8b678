/**
 * Files that survive: strict bounded reading of text that people send, and writes that are complete
 * or invisible. In: paths; out: lines with their place, directories published by rename.
 */
@NullMarked
package io.segue.files;

import org.jspecify.annotations.NullMarked;
