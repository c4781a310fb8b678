@NullMarked
package io.segue.http.foreign;

import org.jspecify.annotations.NullMarked;
