@NullMarked
package io.segue.recommend.reason;

import org.jspecify.annotations.NullMarked;
