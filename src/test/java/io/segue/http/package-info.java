@NullMarked
package io.segue.http;

import org.jspecify.annotations.NullMarked;
