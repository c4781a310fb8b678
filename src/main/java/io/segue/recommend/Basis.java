package io.segue.recommend;

/** What similarity or recommendation is to be based on. */
public enum Basis {
  HYBRID,
  CF,
  CONTENT;

  boolean usesCf() {
    return this != CONTENT;
  }

  boolean usesContent() {
    return this != CF;
  }

  /** The basis of that name in lower case. */
  public static Basis ofKey(String key) {
    return switch (key) {
      case "hybrid" -> HYBRID;
      case "cf" -> CF;
      case "content" -> CONTENT;
      default -> throw new InvalidRequestException("by", key, "must be hybrid, cf or content");
    };
  }
}
