/**
 * Rules: what people want more, less or nothing else of comes in, conditions and factors go out.
 */
@NullMarked
package io.segue.rerank.rule;

import org.jspecify.annotations.NullMarked;
