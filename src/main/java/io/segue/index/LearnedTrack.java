package io.segue.index;

import java.util.Optional;
import java.util.OptionalInt;
import org.apache.lucene.util.BytesRef;

/**
 * What training learned about one track.
 *
 * @param ordinal its row in what was learned; empty if training has not seen it
 * @param vector its learned vector, or the one that is projected for it
 * @param neighbours its {@link NeighbourRow}, if it has one
 * @param proxies the tracks whose scores it takes, if it has none of its own
 */
record LearnedTrack(
    OptionalInt ordinal,
    Optional<float[]> vector,
    Optional<BytesRef> neighbours,
    Optional<BytesRef> proxies) {}
