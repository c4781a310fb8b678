package io.segue.store;

import io.segue.catalog.Track;
import io.segue.catalog.TrackId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/** Fills {@code track_keys} for the tracks that were there before it; reads columns of V1 only. */
final class IndexNamesMigration implements JavaMigration {
  private static final String TRACKS =
      "SELECT track_key, id, title, artists, album FROM tracks WHERE changed > 0";

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("7");
  }

  @Override
  public String getDescription() {
    return "index names";
  }

  @Override
  public Integer getChecksum() {
    return 1;
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }

  @Override
  public void migrate(Context context) throws SQLException {
    try (Statements statements = new Statements(context.getConnection());
        ResultSet rows = statements.query(TRACKS)) {
      TrackKeyTable keys = new TrackKeyTable(statements);
      while (rows.next()) {
        keys.add(
            Track.builder(new TrackId(rows.getString("id")))
                .title(rows.getString("title"))
                .artists(Json.strings(rows.getString("artists")))
                .album(Optional.ofNullable(rows.getString("album")))
                .build(),
            rows.getLong("track_key"));
      }
    }
  }
}
