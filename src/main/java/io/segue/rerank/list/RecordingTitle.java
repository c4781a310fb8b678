package io.segue.rerank.list;

import io.segue.catalog.KeywordForm;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The title of a recording without what only tells one issue of it from another: "Remastered 2011",
 * "Deluxe Edition", "Mono", "feat. …". What makes another recording stays: "Live", "Acoustic",
 * "Remix", "Demo".
 */
public final class RecordingTitle {
  private static final Pattern LAST_PART =
      Pattern.compile(
          "^(.+?)\\s*(?:[(\\[]([^()\\[\\]]*)[)\\]]|\\s[-\u2013\u2014]\\s([^()\\[\\]]*))$");
  private static final Pattern ISSUE =
      Pattern.compile(
          "\\b(re-?master(ed)?|mono|stereo|deluxe|expanded|anniversary|edition|reissue|explicit"
              + "|clean|bonus track|album version|single version|original version|official"
              + "|feat|featuring|ft|with)\\b");
  private static final Pattern ANOTHER =
      Pattern.compile(
          "\\b(live|acoustic|unplugged|re-?mix(es)?|mix|demo|instrumental|karaoke|cover|edit"
              + "|session|sessions|rehearsal|outtake|take|alternate|a cappella|orchestral)\\b");

  private RecordingTitle() {}

  /** The comparable title; empty only if the title is. */
  public static String of(String title) {
    String rest = KeywordForm.of(title);
    Matcher part = LAST_PART.matcher(rest);
    while (part.matches() && isIssue(part.group(2) == null ? part.group(3) : part.group(2))) {
      rest = part.group(1).strip();
      part = LAST_PART.matcher(rest);
    }
    return rest;
  }

  private static boolean isIssue(String words) {
    return ISSUE.matcher(words).find() && !ANOTHER.matcher(words).find();
  }
}
