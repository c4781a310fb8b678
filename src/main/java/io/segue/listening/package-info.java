/**
 * What people did: listeners, listens, feedback, readers of listening files and the listener x
 * track matrix. In: files or events; out: events and a sparse matrix.
 */
@NullMarked
package io.segue.listening;

import org.jspecify.annotations.NullMarked;
