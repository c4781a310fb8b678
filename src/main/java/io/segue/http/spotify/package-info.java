/** The Spotify Web API. In: its calls with its ids; out: its objects, made from the catalogue. */
@NullMarked
package io.segue.http.spotify;

import org.jspecify.annotations.NullMarked;
