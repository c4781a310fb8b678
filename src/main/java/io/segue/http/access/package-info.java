/** Who may call what. In: a request's token; out: what it allows, and for which listener. */
@NullMarked
package io.segue.http.access;

import org.jspecify.annotations.NullMarked;
