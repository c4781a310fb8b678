package io.segue.listening;

import java.util.UUID;

/**
 * What a player calls an artist or a release that it knows by a MusicBrainz id.
 *
 * @param mbid that id
 * @param name of artist or release
 * @param artist of a release; empty for an artist
 */
public record ToldName(UUID mbid, String name, String artist) {}
