/** Tests of reading what people send and of writing that survives. */
@NullMarked
package io.segue.files;

import org.jspecify.annotations.NullMarked;
