@NullMarked
package io.segue.http.library;

import org.jspecify.annotations.NullMarked;
