@NullMarked
package io.segue.recommend;

import org.jspecify.annotations.NullMarked;
