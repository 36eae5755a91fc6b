-- The chat page has no messaging service behind it that would keep a chat. Both tables hold a chat's id.

-- What stands in a chat. The id is never used twice, since a browser says by it what it has seen.
CREATE TABLE chat_line (
  id      INTEGER PRIMARY KEY AUTOINCREMENT,
  channel TEXT NOT NULL,
  chat    TEXT NOT NULL,
  -- What the browser called it; empty for what Spotwise said.
  key     TEXT,
  at      INTEGER NOT NULL,
  -- As JSON.
  entry   TEXT NOT NULL,
  UNIQUE (channel, chat, key)
) STRICT;
CREATE INDEX chat_line_in_order ON chat_line (channel, chat, id);

-- Photos that wait to be examined: encrypted files under pictures/, each with a key of its own,
-- since they may come before their owner is known.
CREATE TABLE upload (
  name       TEXT PRIMARY KEY,
  channel    TEXT NOT NULL,
  chat       TEXT NOT NULL,
  file_key   BLOB NOT NULL,
  created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX upload_of_chat ON upload (channel, chat);
