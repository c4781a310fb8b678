/** The OpenAPI description of every protocol, and the page that shows it. */
@NullMarked
package io.segue.http.contract;

import org.jspecify.annotations.NullMarked;
