@NullMarked
package io.segue.http.audiomuse;

import org.jspecify.annotations.NullMarked;
