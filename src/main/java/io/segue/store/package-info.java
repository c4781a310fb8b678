/**
 * The only source of truth: tracks, listeners, listens, feedback and rules behind JDBC. In:
 * acknowledged writes; out: rows, histories and the change feed.
 */
@NullMarked
package io.segue.store;

import org.jspecify.annotations.NullMarked;
