package io.segue.sample;

/**
 * What the generators of releases share.
 *
 * @param grammar makes names
 * @param registry makes ids
 * @param sounds makes audio features
 */
record CatalogueTools(NameGrammar grammar, Registry registry, SoundGenerator sounds) {}
