-- Times are milliseconds since 1970, UUIDs are text, hashes are 32 bytes.

-- The truth: everything that happened, one row per event.
CREATE TABLE event (
    controller TEXT NOT NULL,
    seq INTEGER NOT NULL CHECK (seq > 0),
    at INTEGER NOT NULL,
    actor INTEGER,
    session TEXT,
    address TEXT,
    request TEXT,
    command TEXT,  -- the command that brought it about, on the first of its events only
    kind TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (controller, seq)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX event_command ON event (controller, command) WHERE command IS NOT NULL;

-- The state after an event, so that nobody replays a whole journal.
CREATE TABLE snapshot (
    controller TEXT NOT NULL,
    seq INTEGER NOT NULL,
    format INTEGER NOT NULL,
    body BLOB NOT NULL,
    PRIMARY KEY (controller, seq)
) STRICT, WITHOUT ROWID;

-- What was refused, for 90 days.
CREATE TABLE refusal (
    id INTEGER PRIMARY KEY,
    controller TEXT NOT NULL,
    at INTEGER NOT NULL,
    actor INTEGER,
    session TEXT,
    address TEXT,
    request TEXT,
    command TEXT,
    kind TEXT NOT NULL,
    body TEXT NOT NULL
) STRICT;
CREATE INDEX refusal_at ON refusal (controller, at);

-- Secrets are not events. A row is written in the transaction of the event that speaks of it.
CREATE TABLE password (
    controller TEXT NOT NULL,
    user INTEGER NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (controller, user)
) STRICT, WITHOUT ROWID;

-- A browser, known by the hash of its cookie.
CREATE TABLE session (
    id TEXT PRIMARY KEY,
    token BLOB NOT NULL UNIQUE,
    opened_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- A login of a session, with its own 24 hours.
CREATE TABLE login (
    session TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    controller TEXT NOT NULL,
    user INTEGER NOT NULL,
    issued_at INTEGER NOT NULL,
    epoch INTEGER NOT NULL,
    PRIMARY KEY (session, controller)
) STRICT, WITHOUT ROWID;

-- One-time links that may bootstrap one controller each.
CREATE TABLE link (
    token BLOB PRIMARY KEY,
    made_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    controller TEXT  -- the controller that it was spent on
) STRICT, WITHOUT ROWID;

-- Who has failed to prove something, how often, and until when to wait. The key is a hash: what people type as their
-- name is sometimes their password.
CREATE TABLE attempt (
    key BLOB PRIMARY KEY,
    failures INTEGER NOT NULL,
    last_at INTEGER NOT NULL,
    free_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- What the database keeps of each version of its master key.
CREATE TABLE key_check (
    version INTEGER PRIMARY KEY,
    value BLOB NOT NULL
) STRICT;

-- Changes when the whole database is replaced by a backup, so that a running server starts its states afresh.
CREATE TABLE generation (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    id TEXT NOT NULL
) STRICT;
