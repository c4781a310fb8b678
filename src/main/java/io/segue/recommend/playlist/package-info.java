/** Rankings in the formats of players. In: an answer; out: JSPF or M3U. */
@NullMarked
package io.segue.recommend.playlist;

import org.jspecify.annotations.NullMarked;
