/** Text search as answers. In: a request and a view; out: what was found, and its JSON. */
@NullMarked
package io.segue.recommend.search;

import org.jspecify.annotations.NullMarked;
