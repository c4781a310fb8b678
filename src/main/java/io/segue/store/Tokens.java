package io.segue.store;

import io.segue.listening.ListenerId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The keys of the HTTP API in a store; thread-safe. A write is durable when it returns. */
public final class Tokens {
  private static final String COLUMNS =
      "name, hash, scope, listener, created_millis, expires_millis";
  private static final String ADD =
      "INSERT INTO tokens ("
          + COLUMNS
          + ", password) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING";

  private final Connections connections;

  Tokens(Connections connections) {
    this.connections = connections;
  }

  /** Adds a token; false if there is one of that name. */
  public boolean add(AccessToken token) {
    return add(token, Optional.empty());
  }

  /** Adds a token, and the password that stands for it where a hash of it can't be checked. */
  public boolean add(AccessToken token, Optional<String> password) {
    OptionalLong expires = token.expiresMillis();
    return 1
        == write(
            ADD,
            token.name(),
            token.hash(),
            token.scope().key(),
            token.listener().map(ListenerId::value).orElse(null),
            token.createdMillis(),
            expires.isPresent() ? expires.getAsLong() : null,
            password.orElse(null));
  }

  /** Forgets a token at once, in all processes; false if there is none of that name. */
  public boolean revoke(String name) {
    return 1 == write("DELETE FROM tokens WHERE name = ?", name);
  }

  /** The token with that hash. */
  public Optional<AccessToken> find(String hash) {
    return connections.read(handle ->
        handle
            .createQuery("SELECT " + COLUMNS + " FROM tokens WHERE hash = :hash")
            .bind("hash", hash)
            .map((row, context) -> token(row))
            .findOne());
  }

  /** Every token, by name; also those that have expired. */
  public List<AccessToken> all() {
    return connections.read(handle ->
        handle
            .createQuery("SELECT " + COLUMNS + " FROM tokens ORDER BY name")
            .map((row, context) -> token(row))
            .list());
  }

  /** The passwords of tokens that are this listener's or nobody's, by the name of the token. */
  public List<TokenPassword> passwordsFor(ListenerId listener) {
    return connections.read(handle ->
        handle
            .createQuery(
                "SELECT "
                    + COLUMNS
                    + ", password FROM tokens WHERE password IS NOT NULL"
                    + " AND (listener IS NULL OR listener = :listener) ORDER BY name")
            .bind("listener", listener.value())
            .map((row, context) -> new TokenPassword(token(row), row.getString("password")))
            .list());
  }

  private int write(String sql, @Nullable Object... values) {
    try {
      Connection connection = connections.takeWriter();
      try {
        int rows = update(connection, sql, values);
        connection.commit();
        connection.close();
        return rows;
      } catch (SQLException failure) {
        connections.discard(connection);
        throw failure;
      }
    } catch (SQLException failure) {
      throw SqlDialect.failure(connections.location(), failure);
    }
  }

  private static int update(Connection connection, String sql, @Nullable Object... values)
      throws SQLException {
    try (Statements statements = new Statements(connection)) {
      return statements.update(sql, values);
    }
  }

  private static AccessToken token(ResultSet row) throws SQLException {
    String scope = row.getString("scope");
    long expires = row.getLong("expires_millis");
    boolean isForever = row.wasNull();
    return new AccessToken(
        row.getString("name"),
        row.getString("hash"),
        Scope.ofKey(scope)
            .orElseThrow(
                () -> new StoreException("the store holds a token of unknown scope: " + scope)),
        Optional.ofNullable(row.getString("listener")).map(ListenerId::new),
        row.getLong("created_millis"),
        isForever ? OptionalLong.empty() : OptionalLong.of(expires));
  }
}
