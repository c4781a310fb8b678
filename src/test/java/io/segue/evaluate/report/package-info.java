@NullMarked
package io.segue.evaluate.report;

import org.jspecify.annotations.NullMarked;
