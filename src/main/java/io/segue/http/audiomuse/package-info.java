/** The calls that media servers make to AudioMuse-AI. In: ids of the media server; out: JSON. */
@NullMarked
package io.segue.http.audiomuse;

import org.jspecify.annotations.NullMarked;
