package io.segue.index;

/** Names of the Lucene fields of a track document. */
public final class Fields {
  /** External id: indexed term and sorted doc value. */
  public static final String ID = "id";

  /** The whole track, {@link TrackSource}; binary doc value. */
  public static final String SOURCE = "source";

  /** Analyzed text. */
  public static final String TITLE = "title";

  /** Analyzed names of all artists. */
  public static final String ARTIST = "artist";

  /** Analyzed. */
  public static final String ALBUM = "album";

  /** Analyzed tags and genres. */
  public static final String TAG = "tag";

  /** Number of distinct listeners in the store when the generation was built; long doc value. */
  public static final String LISTENERS = "listeners";

  /**
   * Descending order of popularity: listeners first, then the catalogue's own figure; long doc
   * value, by which every segment is sorted (ties by id).
   */
  public static final String POPULARITY_ORDER = "popularity_order";

  /** The popularity of a track, 0 to 1, float doc value: the prior of text search. */
  public static final String PRIOR = "prior";

  /** East Asian characters of all texts, and pairs of neighbouring ones. */
  public static final String IDEOGRAPHS = "ideographs";

  /** The day of release in days since 1970-01-01, where it is known to the day. */
  public static final String RELEASED_DAY = "released_day";

  /** Learned vector, compared by inner product with a listener's vector. */
  public static final String CF = "cf";

  /** The learned vector scaled to length 1, compared by cosine with another track's. */
  public static final String CF_DIRECTION = "cf_direction";

  /** The track's row in what training learned; long doc value, absent if it was not there. */
  public static final String ORDINAL = "ordinal";

  /** What the track speaks for when it is in a history: {@link NeighbourRow}, binary doc value. */
  public static final String NEIGHBOURS = "neighbours";

  /**
   * The learned tracks whose scores are averaged for a track without own ones: ordinals and shares
   * as a {@link NeighbourRow}, binary doc value.
   */
  public static final String PROXIES = "proxies";

  /** Unit vector of what is known about the track, compared by cosine. */
  public static final String CONTENT = "content";

  /** The first millisecond at which the track may be recommended; absent for always. */
  public static final String AVAILABLE_FROM = "available_from";

  /** The first millisecond at which it may not be recommended any more; absent for ever. */
  public static final String AVAILABLE_UNTIL = "available_until";

  /** Exact-match form of the regions where it may be recommended; absent for everywhere. */
  public static final String REGION = "region";

  private Fields() {}

  /** The first letters of the words of an analyzed field. */
  public static String starts(String field) {
    return field + "_start";
  }

  /** An analyzed field's whole text as one term: {@link TextWords#whole}. */
  public static String whole(String field) {
    return field + "_whole";
  }

  /** The exact-match field of a {@link FilterField}. */
  public static String exact(FilterField field) {
    return "is_" + field.key();
  }
}
