-- Schema 1: the platform's own tables.  The datasets' tables are made from
-- their descriptions (ddl.c); what has been committed is only ever added to
-- or closed.

-- Facts about this database itself.
CREATE TABLE meta (
	name  TEXT PRIMARY KEY,
	value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Datasets that have a table here, as they were described when it was made.
CREATE TABLE dataset (
	name        TEXT PRIMARY KEY,
	plugin      TEXT,                      -- NULL: the core's own
	description TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Every run of a worker, also those that failed.
CREATE TABLE run (
	id         INTEGER PRIMARY KEY,
	kind       TEXT NOT NULL,              -- import, check, report, script
	command    TEXT NOT NULL,
	started_at TEXT NOT NULL,              -- UTC
	ended_at   TEXT,
	state      TEXT NOT NULL CHECK (state IN
		('running', 'ok', 'failed', 'interrupted', 'dry')),
	code       INTEGER,                    -- exit code
	message    TEXT,                       -- of a failed run
	place      TEXT                        -- where it was when it failed
) STRICT;

-- Each version of each plugin that brought something in.
CREATE TABLE plugin (
	id      INTEGER PRIMARY KEY,
	name    TEXT NOT NULL,
	version TEXT NOT NULL,
	digest  TEXT NOT NULL,
	UNIQUE (name, version, digest)
) STRICT;

-- Files, kept as they were, once each.
CREATE TABLE source (
	id      INTEGER PRIMARY KEY,
	sha256  TEXT NOT NULL UNIQUE,
	bytes   INTEGER NOT NULL,
	content BLOB NOT NULL
) STRICT;

-- An import is one file (or sheet) taken in by one importer.  Its id is the
-- clock of known time: a row is known from one import to another.
CREATE TABLE import (
	id          INTEGER PRIMARY KEY,
	run_id      INTEGER NOT NULL REFERENCES run (id),
	source_id   INTEGER NOT NULL REFERENCES source (id),
	plugin_id   INTEGER NOT NULL REFERENCES plugin (id),
	name        TEXT NOT NULL,             -- the file's name this time
	importer    TEXT NOT NULL,             -- plugin.id
	dataset     TEXT NOT NULL,
	options     TEXT NOT NULL,             -- what was asked for
	title       TEXT,                      -- what the file says it is
	synthetic   INTEGER NOT NULL CHECK (synthetic IN (0, 1)),
	format      TEXT NOT NULL,             -- the verdict
	encoding    TEXT NOT NULL,
	delimiter   TEXT NOT NULL,
	sheet       TEXT NOT NULL,
	header_row  INTEGER NOT NULL,
	unit        TEXT NOT NULL,
	reasons     TEXT NOT NULL,
	as_on       TEXT,                      -- of a snapshot
	known_at    TEXT NOT NULL,             -- UTC, never falls
	"read"      INTEGER NOT NULL DEFAULT 0, -- the books
	added       INTEGER NOT NULL DEFAULT 0,
	changed     INTEGER NOT NULL DEFAULT 0,
	unchanged   INTEGER NOT NULL DEFAULT 0,
	withdrawn   INTEGER NOT NULL DEFAULT 0,
	quarantined INTEGER NOT NULL DEFAULT 0,
	skipped     INTEGER NOT NULL DEFAULT 0,
	rows_sha256 TEXT NOT NULL DEFAULT '',  -- of the records as they came
	CHECK ("read" = added + changed + unchanged + quarantined + skipped)
) STRICT;
CREATE INDEX import_source ON import (source_id, importer);

-- Lines that could not be taken, as they stand in the file.
CREATE TABLE reject (
	id        INTEGER PRIMARY KEY,
	import_id INTEGER NOT NULL REFERENCES import (id),
	line      INTEGER NOT NULL,
	raw       TEXT NOT NULL,
	reasons   TEXT NOT NULL                -- JSON
) STRICT;
CREATE INDEX reject_import ON reject (import_id);

-- Lines that hold no record, and why.
CREATE TABLE skip (
	import_id INTEGER NOT NULL REFERENCES import (id),
	line      INTEGER NOT NULL,
	reason    TEXT NOT NULL,
	PRIMARY KEY (import_id, line)
) STRICT, WITHOUT ROWID;

-- Totals that a file states, beside what its rows add up to.
CREATE TABLE control (
	import_id INTEGER NOT NULL REFERENCES import (id),
	label     TEXT NOT NULL,
	stated    TEXT NOT NULL,
	computed  TEXT NOT NULL,
	agrees    INTEGER NOT NULL CHECK (agrees IN (0, 1)),
	PRIMARY KEY (import_id, label)
) STRICT, WITHOUT ROWID;

-- What a rule came to in a run, and what it found.
CREATE TABLE rule_run (
	run_id   INTEGER NOT NULL REFERENCES run (id),
	rule     TEXT NOT NULL,                -- plugin.id
	state    INTEGER NOT NULL,             -- LGD code, 0 = all
	outcome  TEXT NOT NULL CHECK (outcome IN
		('pass', 'fail', 'error', 'not_applicable')),
	findings INTEGER NOT NULL,
	message  TEXT,                         -- of an error
	PRIMARY KEY (run_id, rule, state)
) STRICT, WITHOUT ROWID;

CREATE TABLE finding (
	id          INTEGER PRIMARY KEY,
	rule        TEXT NOT NULL,
	severity    TEXT NOT NULL CHECK (severity IN ('error', 'warning', 'info')),
	state       INTEGER,
	district    INTEGER,
	message     TEXT NOT NULL,
	import_id   INTEGER REFERENCES import (id),
	line        INTEGER,
	fingerprint TEXT NOT NULL,             -- equal: the same finding again
	first_run   INTEGER NOT NULL REFERENCES run (id),
	last_run    INTEGER NOT NULL REFERENCES run (id),
	fixed_run   INTEGER REFERENCES run (id)
) STRICT;
CREATE UNIQUE INDEX finding_open ON finding (rule, fingerprint)
	WHERE fixed_run IS NULL;

-- Every report that was written.
CREATE TABLE report_run (
	id       INTEGER PRIMARY KEY,
	run_id   INTEGER NOT NULL REFERENCES run (id),
	report   TEXT NOT NULL,                -- plugin.id
	state    INTEGER,
	district INTEGER,
	as_of    TEXT NOT NULL,
	known_at TEXT NOT NULL,
	known    INTEGER NOT NULL,             -- newest import it saw
	lang     TEXT NOT NULL,
	format   TEXT NOT NULL,
	file     TEXT NOT NULL,
	sha256   TEXT NOT NULL,
	bytes    INTEGER NOT NULL
) STRICT;
