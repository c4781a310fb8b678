-- Ids compare by code point. Times are milliseconds since 1970 UTC, 0 = unknown.
-- tracks.changed is the number of the last change; 0 = only named by an event, not described yet.

CREATE TABLE tracks (
  track_key ${key},
  id TEXT ${binary} NOT NULL UNIQUE,
  changed BIGINT NOT NULL,
  title TEXT NOT NULL DEFAULT '',
  artists TEXT NOT NULL DEFAULT '[]',
  album TEXT,
  released TEXT,
  duration_millis INTEGER,
  popularity DOUBLE PRECISION,
  genres TEXT NOT NULL DEFAULT '[]',
  tags TEXT NOT NULL DEFAULT '[]',
  features TEXT NOT NULL DEFAULT '{}'
);

CREATE UNIQUE INDEX tracks_by_change ON tracks (changed) WHERE changed > 0;

CREATE TABLE aliases (
  scheme TEXT ${binary} NOT NULL,
  value TEXT ${binary} NOT NULL,
  track_key BIGINT NOT NULL REFERENCES tracks (track_key),
  position INTEGER NOT NULL,
  PRIMARY KEY (scheme, value, track_key)
) ${clustered};

CREATE INDEX aliases_of_track ON aliases (track_key, position);

CREATE TABLE listeners (
  listener_key ${key},
  id TEXT ${binary} NOT NULL UNIQUE,
  name TEXT,
  attributes TEXT NOT NULL DEFAULT '{}'
);

-- The primary key keeps one listener's history together.
CREATE TABLE listens (
  listener_key BIGINT NOT NULL REFERENCES listeners (listener_key),
  track_key BIGINT NOT NULL REFERENCES tracks (track_key),
  played_at_millis BIGINT NOT NULL,
  plays INTEGER NOT NULL CHECK (plays > 0),
  PRIMARY KEY (listener_key, track_key, played_at_millis)
) ${clustered};

CREATE INDEX listens_of_track ON listens (track_key, listener_key, plays);

-- A love and a hate share one aspect, so that they exclude each other.
CREATE TABLE feedback (
  listener_key BIGINT NOT NULL REFERENCES listeners (listener_key),
  track_key BIGINT NOT NULL REFERENCES tracks (track_key),
  aspect TEXT NOT NULL,
  kind TEXT NOT NULL,
  value DOUBLE PRECISION,
  at_millis BIGINT NOT NULL,
  PRIMARY KEY (listener_key, track_key, aspect)
) ${clustered};

CREATE INDEX feedback_on_track ON feedback (track_key);

-- What an operator or a listener wants more or less of: -1 never, 0 no wish, above 0 more.
-- Without a listener a rule holds for everybody.
CREATE TABLE rules (
  rule_key ${key},
  listener_key BIGINT REFERENCES listeners (listener_key),
  subject TEXT NOT NULL,
  value TEXT ${binary} NOT NULL,
  bias DOUBLE PRECISION NOT NULL,
  valid_from_millis BIGINT NOT NULL DEFAULT 0,
  valid_until_millis BIGINT,
  created_millis BIGINT NOT NULL,
  note TEXT NOT NULL DEFAULT ''
);

CREATE INDEX rules_on_subject ON rules (subject, value);

CREATE TABLE change_counter (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  latest BIGINT NOT NULL,
  identity TEXT NOT NULL -- names this store among all
);

INSERT INTO change_counter (one, latest, identity) VALUES (1, 0, '${identity}');
