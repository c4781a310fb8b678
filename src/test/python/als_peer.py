"""The implicit library as a peer of AlsPeerBenchmark: one command a line, one JSON answer a line.

Arguments: a folder with offsets.i32, ordinals.i32 (tracks x listeners, CSR) and the number of
listeners. A command names a file of listener vectors (listeners x factors, float32) to train from,
or such a file and one of track vectors, to compute the loss of.
"""

import json
import resource
import sys
import time

import implicit
import numpy as np
import scipy
import scipy.sparse
from implicit.als import AlternatingLeastSquares


def resident_bytes():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def blas():
    try:
        from threadpoolctl import threadpool_info
    except ImportError:
        return "threadpoolctl is not installed, so the BLAS kernel is unknown"
    return ", ".join(
        "%s %s %s, %d thread(s)"
        % (pool["internal_api"], pool["version"], pool.get("architecture", ""), pool["num_threads"])
        for pool in threadpool_info()
        if pool["user_api"] == "blas"
    )


def loss(plays, confidence, tracks, listeners, regularization):
    """Sum over all pairs of c (p - x.y)^2, plus the penalty, in double."""
    tracks = tracks.astype(np.float64)
    listeners = listeners.astype(np.float64)
    total = np.sum((tracks.T @ tracks) * (listeners.T @ listeners))
    total += regularization * (np.sum(tracks**2) + np.sum(listeners**2))
    for track in range(plays.shape[0]):
        heard = plays.indices[plays.indptr[track] : plays.indptr[track + 1]]
        scores = listeners[heard] @ tracks[track]
        total += np.sum(confidence * (1 - scores) ** 2 - scores**2)
    return total


def train(plays, options):
    factors = options["factors"]
    listeners = np.fromfile(options["listeners"], np.float32).reshape(-1, factors)
    # implicit solves its "users" first, so the tracks take their place.
    model = AlternatingLeastSquares(
        factors=factors,
        regularization=options["regularization"],
        alpha=options["confidence"],
        use_cg=options["cg"],
        iterations=options["epochs"],
        num_threads=options["threads"],
        random_state=1,
    )
    model.user_factors = np.zeros((plays.shape[0], factors), np.float32)
    model.item_factors = listeners.copy()
    clock = [time.process_time()]
    seconds, cpu_seconds = [], []

    def ended(epoch, elapsed, unused):
        seconds.append(elapsed)
        cpu_seconds.append(time.process_time() - clock[0])
        clock[0] = time.process_time()

    model.fit(plays, show_progress=False, callback=ended)
    answer = {"seconds": seconds, "cpuSeconds": cpu_seconds, "residentBytes": resident_bytes()}
    if options["loss"]:
        tracks, listeners = model.user_factors, model.item_factors
        confidence, regularization = options["confidence"], options["regularization"]
        answer["losses"] = [loss(plays, confidence, tracks, listeners, regularization)]
    return answer


def evaluate(plays, options):
    tracks, listeners = (
        np.fromfile(options[side], np.float32).reshape(-1, options["factors"])
        for side in ("tracks", "listeners")
    )
    confidence, regularization = options["confidence"], options["regularization"]
    return {"loss": loss(plays, confidence, tracks, listeners, regularization)}


def main():
    folder, listeners = sys.argv[1], int(sys.argv[2])
    versions = "implicit %s, numpy %s, scipy %s" % (
        implicit.__version__,
        np.__version__,
        scipy.__version__,
    )
    print(json.dumps({"versions": versions, "blas": blas()}), flush=True)
    offsets = np.fromfile(folder + "/offsets.i32", np.int32)
    ordinals = np.fromfile(folder + "/ordinals.i32", np.int32)
    values = np.ones(len(ordinals), np.float32)
    plays = scipy.sparse.csr_matrix((values, ordinals, offsets), (len(offsets) - 1, listeners))
    for line in sys.stdin:
        options = json.loads(line)
        answer = evaluate(plays, options) if "tracks" in options else train(plays, options)
        print(json.dumps(answer), flush=True)


main()
