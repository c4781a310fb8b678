@NullMarked
package io.segue.http.spotify;

import org.jspecify.annotations.NullMarked;
