/** The OpenSubsonic API. In: its requests; out: its envelopes, as XML, JSON or JSONP. */
@NullMarked
package io.segue.http.subsonic;

import org.jspecify.annotations.NullMarked;
