/** Tests of whole imports. */
@NullMarked
package io.segue.ingest;

import org.jspecify.annotations.NullMarked;
