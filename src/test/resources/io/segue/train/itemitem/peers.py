"""The same models in numpy and SciPy: peers.py MODEL TRAIN_FILE prints seconds and peak megabytes."""
import gzip
import resource
import sys
import time

import numpy as np
import scipy.sparse as sp
import scipy.sparse.linalg


def read(path, limit):
    rows, columns, ids = [], [], {}
    with gzip.open(path, "rt") as lines:
        for row, line in enumerate(lines):
            for item in line.split()[1:]:
                rows.append(row)
                columns.append(ids.setdefault(item, len(ids)))
    x = sp.csr_matrix(
        (np.ones(len(rows), np.float32), (rows, columns)), shape=(row + 1, len(ids))
    )
    x.data[:] = 1
    most_heard = np.argsort(-x.getnnz(0), kind="stable")[:limit]
    return x[:, most_heard].tocsr()


def scaled(power, x, axis):
    sums = np.maximum(np.asarray(x.sum(axis)).ravel(), 1) ** power
    return (x @ sp.diags(sums) if axis == 0 else sp.diags(sums) @ x).astype(np.float32)


def rp3beta(x):
    to_track, to_listener = scaled(-1.0, x, 1), scaled(-1.0, x.T.tocsr(), 1)
    to_track.data **= 0.6
    to_listener.data **= 0.6
    return scaled(-0.3, (to_listener @ to_track).tocsr(), 0)


def itemknn(x):
    rare = sp.diags(np.log(x.shape[1] / (1 + x.getnnz(1))).astype(np.float32)) @ x
    norms = np.sqrt(np.asarray(rare.multiply(rare).sum(0)).ravel())
    unit = (rare @ sp.diags(1 / np.maximum(norms, 1e-6))).astype(np.float32)
    return unit.T.tocsr() @ unit.tocsr()


def ease(x):
    gram = (x.T @ x).toarray()
    gram[np.diag_indices_from(gram)] += 80
    inverse = np.linalg.inv(gram)
    return inverse / -np.diag(inverse)


def singular(x):
    return sp.linalg.svds(scaled(-0.5, scaled(-0.5, x, 0), 1), k=256)


x = read(sys.argv[2], 10_000 if sys.argv[1] == "ease" else None)
started = time.perf_counter()
{"rp3beta": rp3beta, "itemknn": itemknn, "ease": ease, "singular": singular}[sys.argv[1]](x)
seconds = time.perf_counter() - started
print(seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
