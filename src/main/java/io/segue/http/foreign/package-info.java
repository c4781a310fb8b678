/** What every foreign protocol sees of artists, albums and ids. In: a view; out: what is there. */
@NullMarked
package io.segue.http.foreign;

import org.jspecify.annotations.NullMarked;
