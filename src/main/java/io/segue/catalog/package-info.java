/**
 * What can be recommended: the track with its parts, and readers of catalogue files. In: files;
 * out: tracks or reasons for refusal.
 */
@NullMarked
package io.segue.catalog;

import org.jspecify.annotations.NullMarked;
