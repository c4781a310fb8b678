@NullMarked
package io.segue.http.listenbrainz;

import org.jspecify.annotations.NullMarked;
