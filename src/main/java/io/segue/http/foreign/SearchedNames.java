package io.segue.http.foreign;

import io.segue.catalog.AlbumName;
import io.segue.catalog.KeywordForm;
import io.segue.recommend.RankedTrack;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Artists and albums of found tracks, those first whose names have most of the words. */
public final class SearchedNames {
  private static final String NOT_WORDS = "[^\\p{L}\\p{N}]+";
  private static final String FIELD_NAMES = "\\b(?:artist|album|track|genre|year|isrc|tag):";

  private final Set<String> words;

  public SearchedNames(String text) {
    this.words = words(text.replaceAll(FIELD_NAMES, " "));
  }

  /** Each artist once, as first spelled. */
  public List<String> artists(List<RankedTrack> found) {
    Map<String, String> byForm = new LinkedHashMap<>();
    for (RankedTrack ranked : found) {
      for (String name : ranked.track().artists()) {
        byForm.putIfAbsent(KeywordForm.of(name), name);
      }
    }
    return byForm.values().stream()
        .sorted(Comparator.comparingInt(name -> -matches(name)))
        .filter(name -> hasMatch(name) || byForm.values().stream().noneMatch(this::hasMatch))
        .toList();
  }

  /** A track of each album. */
  public List<RankedTrack> albums(List<RankedTrack> found) {
    Map<AlbumName, RankedTrack> byName = new LinkedHashMap<>();
    for (RankedTrack ranked : found) {
      AlbumName.of(ranked.track()).ifPresent(name -> byName.putIfAbsent(name, ranked));
    }
    return byName.values().stream()
        .sorted(
            Comparator.comparingInt(
                    (RankedTrack ranked) -> -matches(ranked.track().album().orElse("")))
                .thenComparingInt(ranked -> -matches(String.join(" ", ranked.track().artists()))))
        .toList();
  }

  private boolean hasMatch(String name) {
    return matches(name) > 0;
  }

  private int matches(String name) {
    Set<String> both = new HashSet<>(words(name));
    both.retainAll(words);
    return both.size();
  }

  private static Set<String> words(String text) {
    return Arrays.stream(KeywordForm.of(text).split(NOT_WORDS, -1))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toSet());
  }
}
