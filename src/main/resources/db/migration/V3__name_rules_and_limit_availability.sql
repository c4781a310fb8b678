-- Rules get names, and several values; nothing wrote rules before.
-- bias: -1 never, 0 nothing else, above 0 a factor.
DROP TABLE rules;

CREATE TABLE rules (
  rule_key ${key},
  id TEXT ${binary} NOT NULL,
  listener_key BIGINT REFERENCES listeners (listener_key),
  field TEXT NOT NULL,
  texts TEXT NOT NULL,
  bias DOUBLE PRECISION NOT NULL,
  valid_from_millis BIGINT,
  valid_until_millis BIGINT,
  note TEXT NOT NULL DEFAULT ''
);

CREATE UNIQUE INDEX rules_of_everyone ON rules (id) WHERE listener_key IS NULL;

CREATE UNIQUE INDEX rules_of_listener ON rules (listener_key, id) WHERE listener_key IS NOT NULL;

ALTER TABLE tracks ADD COLUMN available_from_millis BIGINT;

ALTER TABLE tracks ADD COLUMN available_until_millis BIGINT;

ALTER TABLE tracks ADD COLUMN regions TEXT NOT NULL DEFAULT '[]';
