@NullMarked
package io.segue.train.itemitem;

import org.jspecify.annotations.NullMarked;
