@NullMarked
package io.segue.recommend.prompt;

import org.jspecify.annotations.NullMarked;
