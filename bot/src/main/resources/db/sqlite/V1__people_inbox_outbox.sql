-- Times are milliseconds since 1970 in UTC. Only person, inbox and outbox hold a chat's id.

CREATE TABLE person (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  channel      TEXT NOT NULL,
  chat         TEXT NOT NULL,
  language     TEXT NOT NULL CHECK (language IN ('en', 'ko')),
  consented_at INTEGER,
  -- The key of the person's pictures, encrypted with the master key.
  picture_key  BLOB NOT NULL,
  -- Where the talk stands, as JSON.
  dialogue     TEXT NOT NULL,
  created_at   INTEGER NOT NULL,
  UNIQUE (channel, chat)
) STRICT;

-- What a person did and we have not dealt with yet.
CREATE TABLE inbox (
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  channel       TEXT NOT NULL,
  chat          TEXT NOT NULL,
  -- A chat's rows are dealt with by (place, id); what follows from a row takes that row's place.
  place         INTEGER NOT NULL,
  sent_at       INTEGER NOT NULL,
  language_hint TEXT,
  content       TEXT NOT NULL,
  -- Begun before the work and so counted even if the process dies in it.
  starts        INTEGER NOT NULL DEFAULT 0,
  failures      INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX inbox_in_order ON inbox (channel, chat, place, id);

-- Which updates have come in, so that a redelivered one is known. Kept for two days, longer than
-- any platform offers an update again.
CREATE TABLE accepted (
  channel     TEXT NOT NULL,
  sequence    INTEGER NOT NULL,
  accepted_at INTEGER NOT NULL,
  PRIMARY KEY (channel, sequence)
) STRICT, WITHOUT ROWID;
CREATE INDEX accepted_by_age ON accepted (accepted_at);

-- What we will say and have not said yet.
CREATE TABLE outbox (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  channel    TEXT NOT NULL,
  chat       TEXT NOT NULL,
  content    TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  failures   INTEGER NOT NULL DEFAULT 0,
  -- 1: the last word to a person whose data were deleted; then not even this row may leave a trace.
  farewell   INTEGER NOT NULL DEFAULT 0 CHECK (farewell IN (0, 1))
) STRICT;
CREATE INDEX outbox_in_order ON outbox (channel, chat, id);

-- What was said, by whom.
CREATE TABLE message (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  at        INTEGER NOT NULL,
  sender    TEXT NOT NULL CHECK (sender IN ('person', 'spotwise')),
  kind      TEXT NOT NULL,
  text      TEXT NOT NULL
) STRICT;
CREATE INDEX message_of_person ON message (person_id, id);

-- Encrypted files under pictures/, named by this table.
CREATE TABLE picture (
  name       TEXT PRIMARY KEY,
  person_id  INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  kind       TEXT NOT NULL CHECK (kind IN ('photo', 'card')),
  created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX picture_of_person ON picture (person_id);

CREATE TABLE result (
  id          TEXT PRIMARY KEY,
  person_id   INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  photo       TEXT NOT NULL REFERENCES picture (name) ON DELETE CASCADE,
  card        TEXT REFERENCES picture (name) ON DELETE SET NULL,
  at          INTEGER NOT NULL,
  -- What the examination found, as JSON.
  finding     TEXT NOT NULL,
  -- What the person said about the spot, such as grew=yes,age=60.
  answers     TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX result_of_person ON result (person_id);
CREATE INDEX result_of_photo ON result (photo);
CREATE INDEX result_of_card ON result (card);
