@NullMarked
package io.segue.evaluate.metric;

import org.jspecify.annotations.NullMarked;
