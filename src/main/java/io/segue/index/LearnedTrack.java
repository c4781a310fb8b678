package io.segue.index;

import java.util.Optional;
import org.apache.lucene.util.BytesRef;

/**
 * What training learned about one track.
 *
 * @param ordinal its row in what was learned
 * @param vector its learned vector
 * @param neighbours its {@link NeighbourRow}, if it has one
 */
record LearnedTrack(int ordinal, Optional<float[]> vector, Optional<BytesRef> neighbours) {}
