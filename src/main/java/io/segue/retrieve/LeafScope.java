package io.segue.retrieve;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.FixedBitSet;

/**
 * The part of a scope that lies in one segment.
 *
 * @param leaf the segment
 * @param accepted its live documents that pass; shared, not to change
 * @param matches how many those are
 */
record LeafScope(LeafReaderContext leaf, FixedBitSet accepted, int matches) {}
