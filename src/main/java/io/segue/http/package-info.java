/** The Javalin edge and the native API. In: HTTP; out: JSON, and one shape of error. */
@NullMarked
package io.segue.http;

import org.jspecify.annotations.NullMarked;
