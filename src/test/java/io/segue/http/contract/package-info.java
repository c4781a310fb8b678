@NullMarked
package io.segue.http.contract;

import org.jspecify.annotations.NullMarked;
