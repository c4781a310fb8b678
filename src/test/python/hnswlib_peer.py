"""Queries per second of processor time of hnswlib at recall@10, one thread: DIRECTORY DIMENSION."""

import sys
import time

import hnswlib
import numpy

directory, dimension = sys.argv[1], int(sys.argv[2])
vectors = numpy.fromfile(directory + "/vectors.bin", dtype="<f4").reshape(-1, dimension)
queries = numpy.fromfile(directory + "/queries.bin", dtype="<f4").reshape(-1, dimension)
exact = [set(numpy.argpartition(-(vectors @ query), 10)[:10]) for query in queries]

index = hnswlib.Index(space="ip", dim=dimension)
index.init_index(max_elements=len(vectors), ef_construction=100, M=16, random_seed=42)
start = time.process_time()
index.add_items(vectors, num_threads=1)
print("  hnswlib: built in %.1f s of processor time (M 16, ef_construction 100)" % (time.process_time() - start))
for ef in (10, 20, 40, 80, 160, 320, 640, 1280):
    index.set_ef(ef)
    start = time.process_time()
    found, _ = index.knn_query(queries, k=10, num_threads=1)
    seconds = time.process_time() - start
    recall = sum(len(exact[q] & set(found[q])) for q in range(len(queries))) / (10.0 * len(queries))
    print("  hnswlib: ef %4d recall@10 %.4f, %.0f queries a second" % (ef, recall, len(queries) / seconds))
    if recall >= 0.999:
        break
