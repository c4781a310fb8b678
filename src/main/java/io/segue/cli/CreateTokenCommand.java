package io.segue.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.segue.http.access.Secret;
import io.segue.listening.ListenerId;
import io.segue.store.AccessToken;
import io.segue.store.Scope;
import io.segue.store.Store;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code segue token create}. */
@Command(name = "create", description = "Make a token, shown once; only its hash is stored.")
final class CreateTokenCommand implements Callable<Integer> {
  private static final int MAX_DAYS = 36_500;

  private final Environment environment;

  @Mixin private final StoreOption store = new StoreOption();
  @Mixin private final OutputOption output = new OutputOption();

  @Option(
      names = "--name",
      required = true,
      description = "Unique; 1 to 64 letters, digits, dots, dashes and underscores.")
  private String name = "";

  @Option(
      names = "--scope",
      defaultValue = "read",
      description = "What it allows: read, write (and read) or admin (default: ${DEFAULT-VALUE}).")
  private String scope = "";

  @Option(
      names = "--listener",
      paramLabel = "ID",
      description = "Whose token it is: \"me\" in paths then means that listener.")
  private @Nullable String listener;

  @Option(
      names = "--expires-days",
      paramLabel = "N",
      description = "After how many days it is void, 1 to 36500 (default: never).")
  private @Nullable Integer expiresDays;

  @Option(
      names = "--subsonic",
      description =
          "Make a password beside it, for Subsonic clients that send md5(password + salt). It is"
              + " stored as it is, because that can't be checked otherwise, and counts nowhere"
              + " else. Printed on a second line.")
  private boolean subsonic;

  CreateTokenCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    String secret = Secret.generate();
    AccessToken token = token(Secret.hash(secret));
    Optional<String> password = subsonic ? Optional.of(Secret.password()) : Optional.empty();
    try (Store opened = store.open(environment)) {
      if (!opened.tokens().add(token, password)) {
        throw CommandFailure.failed(
            "there is a token named '" + name + "' already: revoke it or take another --name");
      }
    }
    ObjectNode json = TokenJson.of(token).put("token", secret);
    password.ifPresent(text -> json.put("password", text));
    String lines = secret + password.map(text -> "\n" + text).orElse("");
    output.print(environment.console(), lines, json);
    return 0;
  }

  private AccessToken token(String hash) {
    long now = environment.clock().millis();
    Scope allowed =
        Scope.ofKey(scope)
            .orElseThrow(
                () -> CommandFailure.usage("--scope must be read, write or admin: " + scope));
    try {
      return new AccessToken(
          name,
          hash,
          allowed,
          Optional.ofNullable(listener).map(ListenerId::new),
          now,
          expires(now));
    } catch (IllegalArgumentException malformed) {
      throw CommandFailure.usage(String.valueOf(malformed.getMessage()));
    }
  }

  private OptionalLong expires(long now) {
    Integer days = expiresDays;
    if (days == null) {
      return OptionalLong.empty();
    }
    if (days < 1 || days > MAX_DAYS) {
      throw CommandFailure.usage("--expires-days must be within 1.." + MAX_DAYS + ": " + days);
    }
    return OptionalLong.of(now + Duration.ofDays(days).toMillis());
  }
}
