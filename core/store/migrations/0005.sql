-- Schema 5: what a daemon does by itself, and what its plugins may do.

-- What a person has granted to a plugin, beyond reading the database.
CREATE TABLE plugin_grant (
	plugin     TEXT NOT NULL,
	kind       TEXT NOT NULL CHECK (kind IN
		('net', 'exec', 'files', 'time', 'memory')),
	value      TEXT NOT NULL,              -- host, program, folder, s, MiB
	granted_at TEXT NOT NULL,              -- UTC
	PRIMARY KEY (plugin, kind, value)
) STRICT, WITHOUT ROWID;

-- A job of a plugin, or of a person (plugin is then '').
CREATE TABLE job (
	id        INTEGER PRIMARY KEY,
	name      TEXT NOT NULL UNIQUE,        -- plugin.id; user.id; inbox.id
	plugin    TEXT NOT NULL,
	title     TEXT NOT NULL,
	schedule  TEXT NOT NULL,               -- five fields, or '': by hand
	zone      TEXT NOT NULL,               -- IANA
	spec      TEXT NOT NULL,               -- JSON: steps, overlap, missed, ...
	enabled   INTEGER NOT NULL DEFAULT 1 CHECK (enabled IN (0, 1)),
	gone      INTEGER NOT NULL DEFAULT 0 CHECK (gone IN (0, 1)),
	next_due  TEXT,                        -- UTC; NULL: never
	made_at   TEXT NOT NULL                -- UTC
) STRICT;
CREATE INDEX job_next_due ON job (next_due)
	WHERE next_due IS NOT NULL AND enabled AND NOT gone;

-- One due time of one job, with what became of it, over all attempts.
CREATE TABLE job_run (
	id         INTEGER PRIMARY KEY,
	job_id     INTEGER NOT NULL REFERENCES job (id),
	due        TEXT NOT NULL,              -- UTC, with milliseconds
	cause      TEXT NOT NULL CHECK (cause IN
		('schedule', 'missed', 'hand', 'inbox')),
	state      TEXT NOT NULL CHECK (state IN ('queued', 'running', 'ok',
		'warned', 'failed', 'cancelled', 'missed', 'interrupted')),
	attempt    INTEGER NOT NULL DEFAULT 0, -- begun so far
	not_before TEXT,                       -- UTC; of a retry
	queued_at  TEXT NOT NULL,              -- UTC
	started_at TEXT,                       -- of the newest attempt
	ended_at   TEXT,
	code       INTEGER,                    -- exit code
	message    TEXT,                       -- why it failed, or was not run
	UNIQUE (job_id, due)
) STRICT;
CREATE INDEX job_run_open ON job_run (state)
	WHERE state IN ('queued', 'running');

CREATE TABLE job_step (
	job_run_id INTEGER NOT NULL REFERENCES job_run (id),
	attempt    INTEGER NOT NULL,
	step       INTEGER NOT NULL,           -- from 1
	words      TEXT NOT NULL,              -- as it could be typed
	started_at TEXT NOT NULL,
	ended_at   TEXT,
	code       INTEGER,
	summary    TEXT,                       -- one line
	PRIMARY KEY (job_run_id, attempt, step)
) STRICT, WITHOUT ROWID;

-- Folders that are watched.
CREATE TABLE inbox (
	name    TEXT PRIMARY KEY,
	folder  TEXT NOT NULL UNIQUE,          -- absolute
	options TEXT NOT NULL,                 -- JSON: as, state, as_on, ...
	made_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Where word goes of what failed or needs a person.
CREATE TABLE channel (
	id         INTEGER PRIMARY KEY,
	name       TEXT NOT NULL UNIQUE,
	kind       TEXT NOT NULL CHECK (kind IN ('mail', 'webhook')),
	address    TEXT NOT NULL,              -- of a person, or a URL
	options    TEXT NOT NULL,              -- JSON: server, from, face, ...
	events     TEXT NOT NULL,              -- failed,warned,...
	jobs       TEXT NOT NULL,              -- GLOB of their names
	every_s    INTEGER NOT NULL,           -- at most one message each
	enabled    INTEGER NOT NULL DEFAULT 1 CHECK (enabled IN (0, 1)),
	made_at    TEXT NOT NULL,              -- UTC
	sent_at    TEXT,                       -- of the newest message
	tries      INTEGER NOT NULL DEFAULT 0, -- that failed since then
	not_before TEXT,                       -- UTC; of the next try
	message    TEXT                        -- why the last try failed
) STRICT;
CREATE TABLE dispatch (
	id         INTEGER PRIMARY KEY,
	channel_id INTEGER NOT NULL REFERENCES channel (id),
	job_run_id INTEGER REFERENCES job_run (id),
	event      TEXT NOT NULL,
	made_at    TEXT NOT NULL,              -- UTC
	text       TEXT NOT NULL,              -- one line of a digest
	state      TEXT NOT NULL CHECK (state IN ('waiting', 'sent', 'given_up')),
	tries      INTEGER NOT NULL DEFAULT 0, -- that failed
	sent_at    TEXT,
	message    TEXT                        -- why the last try failed
) STRICT;
CREATE INDEX dispatch_waiting ON dispatch (channel_id) WHERE state = 'waiting';
