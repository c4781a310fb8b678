-- What tracks are found by when a player says their names: the first 64 bits of name-based UUIDs of
-- id, title, artists and release.
CREATE TABLE track_keys (
  hash BIGINT NOT NULL,
  track_key BIGINT NOT NULL REFERENCES tracks (track_key),
  PRIMARY KEY (hash, track_key)
) ${clustered};

-- Listens as players told them, each once; a resolved one stands in listens too.
-- listened_at is in seconds since 1970 UTC; without a track_key nobody knows the track yet.
CREATE TABLE scrobbles (
  scrobble_key ${key},
  listener_key BIGINT NOT NULL REFERENCES listeners (listener_key),
  listened_at BIGINT NOT NULL,
  msid TEXT ${binary} NOT NULL,
  metadata TEXT NOT NULL,
  inserted_millis BIGINT NOT NULL,
  track_key BIGINT REFERENCES tracks (track_key),
  UNIQUE (listener_key, listened_at, msid)
);

CREATE INDEX scrobbles_of_message ON scrobbles (msid);

-- The keys under which the track of an unresolved scrobble will answer when it arrives.
CREATE TABLE unresolved_keys (
  hash BIGINT NOT NULL,
  scrobble_key BIGINT NOT NULL REFERENCES scrobbles (scrobble_key),
  PRIMARY KEY (hash, scrobble_key)
) ${clustered};

CREATE INDEX unresolved_keys_of_scrobble ON unresolved_keys (scrobble_key);

-- Loves, hates and skips of recordings that nobody knows yet; scheme is mbid or msid.
CREATE TABLE unresolved_feedback (
  listener_key BIGINT NOT NULL REFERENCES listeners (listener_key),
  recording TEXT ${binary} NOT NULL,
  scheme TEXT NOT NULL,
  kind TEXT NOT NULL,
  at_millis BIGINT NOT NULL,
  PRIMARY KEY (listener_key, recording)
) ${clustered};

-- What players call the artists (with an empty artist) and releases of MusicBrainz.
CREATE TABLE told_names (
  mbid TEXT ${binary} NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  artist TEXT NOT NULL
);
