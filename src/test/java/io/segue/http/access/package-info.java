@NullMarked
package io.segue.http.access;

import org.jspecify.annotations.NullMarked;
