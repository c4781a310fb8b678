package io.segue.http.listenbrainz;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.segue.http.Answers;
import io.segue.http.Fault;
import io.segue.http.Protocol;
import io.segue.http.Routes;
import io.segue.http.Service;
import io.segue.http.access.Gate;
import io.segue.store.Scope;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The calls of ListenBrainz, below {@value #ROOT}, and its host for similar recordings.
 *
 * @see <a href="https://listenbrainz.readthedocs.io/en/latest/users/api/index.html">its
 *     reference</a>
 */
public final class ListenBrainzApi implements Protocol {
  private static final String ROOT = "/1/";
  private static final Duration WINDOW = Duration.ofSeconds(10);
  private static final int UNAUTHORIZED = 401;
  private static final int TOO_MANY = 429;
  private static final String LIMITED = "X-RateLimit-Limit";

  private final Desk desk;
  private final RateLimit limit;
  private final Set<String> preflighted = new HashSet<>();

  /**
   * The API.
   *
   * @param requestsPerWindow how many requests an address may make in ten seconds
   */
  public ListenBrainzApi(Service service, Gate gate, int requestsPerWindow) {
    this.desk = new Desk(service, gate);
    this.limit = new RateLimit(requestsPerWindow, WINDOW, service.clock());
  }

  @Override
  public void register(Routes routes) {
    registerListens(routes);
    registerFeedback(routes);
    PopularityCalls popularity = new PopularityCalls(desk);
    post(routes, "/1/popularity/recording", Scope.READ, popularity::recordings);
    post(routes, "/1/popularity/artist", Scope.READ, popularity::artists);
    post(routes, "/1/popularity/release", Scope.READ, popularity::releases);
    post(routes, "/1/popularity/release-group", Scope.READ, popularity::releaseGroups);
    get(routes, "/1/popularity/top-recordings-for-artist/{mbid}", popularity::topRecordings);
    RecommendationCalls recommendations = new RecommendationCalls(desk);
    get(routes, "/1/cf/recommendation/user/{name}/recording", recommendations::recommend);
    get(routes, "/similar-recordings/json", recommendations::similarRecordings);
    get(routes, "/1/lb-radio/tags", new TagRadioCalls(desk)::tags);
    get(routes, "/1/lb-radio/artist/{mbid}", new ArtistRadioCalls(desk)::artist);
    get(routes, "/1/explore/lb-radio", new RadioCalls(desk)::prompt);
  }

  @Override
  public boolean owns(String path) {
    return path.startsWith(ROOT);
  }

  @Override
  public boolean isMeantByBearer() {
    return false;
  }

  /** Tells what remains of the allowance, and that any page may ask. */
  @Override
  public void begin(Context context) {
    boolean isAllowed = limit.spend(context);
    context
        .header("Access-Control-Allow-Origin", "*")
        .header("Access-Control-Allow-Headers", "Authorization, Content-Type");
    if (!isAllowed) {
      throw new HttpResponseException(
          TOO_MANY, "You have exceeded your rate limit. See X-RateLimit-* response headers.");
    }
  }

  /** {@code {"code":400,"error":"…"}}. */
  @Override
  public void fail(Context context, Fault fault) {
    if (context.res().getHeader(LIMITED) == null) {
      limit.spend(context);
      context.header("Access-Control-Allow-Origin", "*");
    }
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("code", fault.status());
    json.put("error", fault.status() == UNAUTHORIZED ? unauthorized(context) : fault.message());
    Answers.write(context, json);
    context.status(fault.status());
  }

  private void registerListens(Routes routes) {
    ListenCalls listens = new ListenCalls(desk);
    post(routes, "/1/submit-listens", Scope.WRITE, listens::submit);
    post(routes, "/1/delete-listen", Scope.WRITE, listens::delete);
    get(routes, "/1/latest-import", listens::latestImport);
    get(routes, "/1/user/{name}/listens", listens::list);
    get(routes, "/1/user/{name}/listen-count", listens::count);
    get(routes, "/1/user/{name}/playing-now", listens::playingNow);
    UserCalls users = new UserCalls(desk);
    routes.open(HandlerType.GET, "/1/validate-token", users::validateToken);
    preflight(routes, "/1/validate-token");
    get(routes, "/1/user/{name}/similar-users", users::similarUsers);
    get(routes, "/1/user/{name}/similar-to/{other}", users::similarTo);
  }

  private void registerFeedback(Routes routes) {
    FeedbackCalls feedback = new FeedbackCalls(desk);
    post(routes, "/1/feedback/recording-feedback", Scope.WRITE, feedback::submit);
    get(routes, "/1/feedback/user/{name}/get-feedback", feedback::list);
    post(
        routes, "/1/recommendation/feedback/submit", Scope.WRITE, feedback::submitOnRecommendation);
    post(
        routes, "/1/recommendation/feedback/delete", Scope.WRITE, feedback::deleteOnRecommendation);
    DoNotRecommendCalls unwanted = new DoNotRecommendCalls(desk);
    post(routes, "/1/do-not-recommend/add", Scope.WRITE, unwanted::add);
    post(routes, "/1/do-not-recommend/remove", Scope.WRITE, unwanted::remove);
    get(routes, "/1/user/{name}/do-not-recommend", unwanted::list);
  }

  private void get(Routes routes, String path, Handler handler) {
    routes.get(path, Scope.READ, handler);
    preflight(routes, path);
  }

  private void post(Routes routes, String path, Scope needs, Handler handler) {
    routes.post(path, needs, handler);
    preflight(routes, path);
  }

  /** What browsers ask before they let a page ask. */
  private void preflight(Routes routes, String path) {
    if (preflighted.add(path)) {
      routes.open(
          HandlerType.OPTIONS,
          path,
          context ->
              context
                  .header("Access-Control-Allow-Methods", "GET, POST, OPTIONS")
                  .header("Access-Control-Max-Age", "86400")
                  .status(200));
    }
  }

  private static String unauthorized(Context context) {
    Optional<String> header =
        Optional.ofNullable(context.header("Authorization")).filter(text -> !text.isBlank());
    if (header.isEmpty()) {
      return "You need to provide an Authorization header.";
    }
    return header.get().strip().indexOf(' ') < 0
        ? "Provided Authorization header is invalid."
        : "Invalid authorization token.";
  }
}
