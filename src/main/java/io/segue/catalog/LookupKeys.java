package io.segue.catalog;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/**
 * Numbers by which tracks are found: the first 64 bits of the UUIDs of their id, title, artists,
 * release. Two may collide, so whatever is found has to be compared.
 */
public final class LookupKeys {
  private LookupKeys() {}

  /** Those of a track, without its aliases. */
  public static Set<Long> of(Track track) {
    Set<Long> keys = new LinkedHashSet<>();
    keys.add(key(EntityIds.ofTrack(track.id())));
    if (!track.title().isBlank()) {
      keys.add(key(EntityIds.ofTitle(track.title())));
    }
    track.artists().forEach(artist -> keys.add(key(EntityIds.ofArtist(artist))));
    EntityIds.releaseOf(track).ifPresent(release -> keys.add(key(release)));
    return keys;
  }

  /** Those of a track's id, title, artists and aliases: it may be what was said under any. */
  public static Set<Long> answering(Track track) {
    Set<Long> keys = new LinkedHashSet<>(of(track));
    track.aliases().forEach(alias -> keys.add(key(EntityIds.ofAlias(alias))));
    EntityIds.parse(track.id().value())
        .ifPresent(id -> keys.add(key(EntityIds.ofAlias(new Alias("mbid", id.toString())))));
    return keys;
  }

  /** Those under which a track that was said will answer, should it arrive. */
  public static Set<Long> asking(SaidTrack said) {
    Set<Long> keys = new LinkedHashSet<>(titleAndArtists(said));
    for (Alias alias : said.aliases()) {
      keys.add(key(EntityIds.ofAlias(alias)));
      EntityIds.parse(alias.value()).ifPresent(uuid -> keys.add(key(uuid)));
    }
    return keys;
  }

  /** Those of title and artists: title first, then the whole credit, then each artist. */
  public static Set<Long> titleAndArtists(SaidTrack said) {
    Set<Long> keys = new LinkedHashSet<>();
    keys.add(key(EntityIds.ofTitle(said.title())));
    keys.add(key(EntityIds.ofArtist(said.artist())));
    said.artistForms().forEach(artist -> keys.add(key(EntityIds.ofArtist(artist))));
    return keys;
  }

  public static long key(UUID uuid) {
    return uuid.getMostSignificantBits();
  }
}
