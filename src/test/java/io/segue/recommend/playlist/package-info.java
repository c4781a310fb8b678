@NullMarked
package io.segue.recommend.playlist;

import org.jspecify.annotations.NullMarked;
