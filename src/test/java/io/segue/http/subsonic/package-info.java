@NullMarked
package io.segue.http.subsonic;

import org.jspecify.annotations.NullMarked;
