@NullMarked
package io.segue.retrieve;

import org.jspecify.annotations.NullMarked;
