@NullMarked
package io.segue.evaluate.statistic;

import org.jspecify.annotations.NullMarked;
