package io.segue.ingest;

import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedSet;

/**
 * What one import did.
 *
 * @param added records that are in the store for the first time
 * @param changed records that replaced or completed known ones
 * @param unchanged records that said nothing that wasn't known
 * @param lines physical lines read, of all files
 * @param rejected lines, or records that begin there, which were refused
 * @param ignoredColumns names of columns or keys that were not understood
 * @param rejects the list of refused lines, if there are any
 */
public record ImportSummary(
    long added,
    long changed,
    long unchanged,
    long lines,
    long rejected,
    SortedSet<String> ignoredColumns,
    Optional<Path> rejects) {}
