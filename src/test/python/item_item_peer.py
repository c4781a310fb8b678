"""Item-item models in numpy and SciPy, as peers of ItemItemPeerBenchmark.

Arguments: a folder with CSR matrices of raw numbers, the number of tracks, how many weights of a
column are kept, a model and its numbers. A line "train" is answered by seconds and processor time
of the model, the most bytes taken beside the data, and both times with pruning. A line "compare" is
answered by the largest and the median relative difference from the kept weights in the folder and
the share of them that the peer has.
"""

import sys
import time

import numpy as np
import scipy
import scipy.sparse as sp
import scipy.sparse.linalg


def read(folder, name, columns):
    values, ordinals, offsets = (
        np.fromfile("%s/%s.%s" % (folder, name, part), kind)
        for part, kind in (("values", "<f4"), ("ordinals", "<i4"), ("offsets", "<i4"))
    )
    return sp.csr_matrix((values, ordinals, offsets), (len(offsets) - 1, columns))


def by_column(x, factors):
    return (x @ sp.diags(factors.astype(np.float32))).tocsr()


def by_row(x, factors):
    return (sp.diags(factors.astype(np.float32)) @ x).tocsr()


def itemknn(x):
    rare = by_row(x, np.maximum(0, np.log(x.shape[1] / (1.0 + x.getnnz(1)))))
    unit = by_column(rare, 1 / np.sqrt(np.maximum(rare.power(2).sum(0).A1, 1e-30)))
    return unit.T.tocsr() @ unit


def rp3beta(x, alpha, beta):
    to_track = by_row(x, 1 / np.maximum(x.sum(1).A1, 1)).power(alpha)
    to_listener = by_row(x.T, 1 / np.maximum(x.sum(0).A1, 1)).power(alpha)
    return by_column(to_listener @ to_track, np.maximum(x.getnnz(0), 1.0) ** -beta)


def ease(x, ridge):
    gram = (x.T @ x).toarray()
    gram[np.diag_indices_from(gram)] += ridge
    inverse = np.linalg.inv(gram)
    return inverse / -np.diag(inverse)


def markov_random_field(x, neighbours, ridge, ridge_exponent, listener_exponent):
    weighted = by_row(x, np.maximum(x.getnnz(1), 1.0) ** (-listener_exponent / 2))
    gram = (weighted.T @ weighted).toarray()
    squares = np.diag(gram).copy()
    lengths = np.sqrt(np.maximum(squares, 1e-30))
    weights = np.zeros_like(gram)
    for j in range(len(gram)):
        near = gram[j] / lengths
        near[j] = 0
        i = np.argpartition(-near, int(neighbours))[: int(neighbours)]
        i = i[near[i] > 0]
        block = gram[np.ix_(i, i)]
        block[np.diag_indices_from(block)] += ridge * squares[i] ** ridge_exponent
        weights[i, j] = np.linalg.solve(block, gram[i, j])
    return weights


def graph_filter(x, vectors, weight, degree_exponent):
    degrees = np.maximum(x.sum(0).A1, 1)
    normal = by_column(by_row(x, np.maximum(x.sum(1).A1, 1) ** -0.5), degrees**-0.5)
    v = sp.linalg.svds(normal, k=int(vectors))[2].T
    source = v * degrees[:, None] ** -degree_exponent
    target = v * degrees[:, None] ** degree_exponent
    dense = weight * (source.astype(np.float32) @ target.astype(np.float32).T)
    dense += (normal.T @ normal).toarray()
    return dense


def largest_of_each_column(weights, kept):
    """The ordinals that pruning would keep; diagonals are not dropped, which costs no time."""
    if not sp.issparse(weights):
        for start in range(0, weights.shape[1], 500):
            near = np.abs(weights[:, start : start + 500])
            yield np.argpartition(near, -kept, axis=0)[-kept:]
        return
    columns = weights.T.tocsr()
    for start, end in zip(columns.indptr, columns.indptr[1:]):
        if end - start <= kept:
            yield columns.indices[start:end]
        else:
            near = np.abs(columns.data[start:end])
            yield columns.indices[start + np.argpartition(near, -kept)[-kept:]]


def memory(what):
    with open("/proc/self/status") as status:
        return next(int(line.split()[1]) * 1024 for line in status if line.startswith(what))


def forget_peak():
    with open("/proc/self/clear_refs", "w") as references:
        references.write("5")


def compare(kept, weights):
    """Of weights that both have, the difference relative to the column's largest."""
    at = kept.tocoo()
    theirs = np.asarray(weights[at.row, at.col]).ravel()
    largest = np.zeros(kept.shape[1])
    np.maximum.at(largest, at.col, np.abs(at.data))
    both = theirs != 0
    difference = np.abs(at.data - theirs)[both] / largest[at.col][both]
    print(np.max(difference), np.median(difference), np.mean(both), flush=True)


class Clock:
    def __init__(self):
        self.wall, self.busy = time.perf_counter(), time.process_time()

    def read(self):
        return time.perf_counter() - self.wall, time.process_time() - self.busy


def main():
    folder, tracks, kept, model = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), sys.argv[4]
    model, numbers = globals()[model], [float(number) for number in sys.argv[5:]]
    x = read(folder, "plays", tracks)
    print("numpy %s, scipy %s" % (np.__version__, scipy.__version__), flush=True)
    weights = None
    for line in sys.stdin:
        if line.strip() == "train":
            weights = None
            before = memory("VmRSS")
            forget_peak()
            clock = Clock()
            weights = model(x, *numbers)
            trained = clock.read()
            peak = memory("VmHWM") - before
            for column in largest_of_each_column(weights, kept):
                pass
            print(*trained, peak, *clock.read(), flush=True)
        else:
            compare(read(folder, "kept", tracks), weights)


main()
