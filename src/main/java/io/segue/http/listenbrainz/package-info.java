/**
 * The API of ListenBrainz. In: what players and radios tell and ask, by MusicBrainz ids or names;
 * out: its payloads, made from store and catalogue.
 */
@NullMarked
package io.segue.http.listenbrainz;

import org.jspecify.annotations.NullMarked;
