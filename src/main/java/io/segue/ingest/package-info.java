/**
 * Files into the store, whole or not at all. In: files of any known format; out: one transaction
 * and a file of rejects.
 */
@NullMarked
package io.segue.ingest;

import org.jspecify.annotations.NullMarked;
