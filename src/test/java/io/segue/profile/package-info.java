@NullMarked
package io.segue.profile;

import org.jspecify.annotations.NullMarked;
