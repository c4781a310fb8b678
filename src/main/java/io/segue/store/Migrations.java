package io.segue.store;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;

/** Brings the schema up to what this program knows, never back. */
final class Migrations {
  private Migrations() {}

  static void migrate(DataSource source, StoreLocation location) {
    Flyway flyway =
        Flyway.configure(Migrations.class.getClassLoader())
            .dataSource(source)
            .locations("classpath:db/migration")
            .placeholders(words())
            .javaMigrations(new IndexNamesMigration())
            .load();
    try {
      requireNotNewer(flyway.info().all(), location);
      flyway.migrate();
    } catch (FlywayException failure) {
      throw SqlDialect.statementBehind(failure)
          .map(statement -> SqlDialect.failure(location, statement))
          .orElseGet(() -> foreign(location, failure));
    }
  }

  /** The identity counts only in the migration that makes the store. */
  private static Map<String, String> words() {
    Map<String, String> words = new HashMap<>(SqlDialect.migrationWords());
    words.put("identity", UUID.randomUUID().toString());
    return words;
  }

  private static StoreException foreign(StoreLocation location, FlywayException failure) {
    return new StoreException(
        location.file()
            + ": the schema is not Segue's or was edited; name another file or restore a backup",
        failure);
  }

  private static void requireNotNewer(MigrationInfo[] migrations, StoreLocation location) {
    Arrays.stream(migrations)
        .filter(migration -> migration.getState().isApplied() && !migration.getState().isResolved())
        .findFirst()
        .ifPresent(migration -> {
          throw new StoreException(
              location.file()
                  + ": schema version "
                  + migration.getVersion()
                  + " is newer than this program; upgrade Segue or restore an older backup");
        });
  }
}
