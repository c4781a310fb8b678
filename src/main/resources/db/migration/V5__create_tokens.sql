-- Keys of the HTTP API. Only the SHA-256 of a token is kept; times are milliseconds since 1970 UTC.

CREATE TABLE tokens (
  name TEXT ${binary} NOT NULL PRIMARY KEY,
  hash TEXT ${binary} NOT NULL UNIQUE,
  scope TEXT NOT NULL,
  listener TEXT ${binary},
  created_millis BIGINT NOT NULL,
  expires_millis BIGINT
);
