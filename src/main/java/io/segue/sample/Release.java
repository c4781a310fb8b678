package io.segue.sample;

import java.time.LocalDate;

/**
 * An album, single or reissue.
 *
 * @param title as printed
 * @param date when it came out
 * @param single whether it is one song only
 */
record Release(String title, LocalDate date, boolean single) {}
