-- Schema 4: what a report was made of, so that a printed file can be proved.

-- A report as it was made; its files are in report_run.  With the clocks there
-- it can be made again.
CREATE TABLE report_made (
	id       INTEGER PRIMARY KEY,
	run_id   INTEGER NOT NULL REFERENCES run (id),
	part     TEXT NOT NULL,                -- plugin.id, as it was chosen
	checked  INTEGER NOT NULL,             -- newest check it saw, 0: none
	program  TEXT NOT NULL,                -- zila's own version
	plugins  TEXT NOT NULL,                -- JSON: name, version, digest
	settings TEXT NOT NULL                 -- JSON: name, value
) STRICT;

-- The imports that its figures and rows name.
CREATE TABLE report_cited (
	made_id   INTEGER NOT NULL REFERENCES report_made (id),
	import_id INTEGER NOT NULL REFERENCES import (id),
	PRIMARY KEY (made_id, import_id)
) STRICT, WITHOUT ROWID;

-- The datasets that its queries read.
CREATE TABLE report_read (
	made_id INTEGER NOT NULL REFERENCES report_made (id),
	dataset TEXT NOT NULL,
	PRIMARY KEY (made_id, dataset)
) STRICT, WITHOUT ROWID;

-- What its figures came to; NULL is not known.
CREATE TABLE report_figure (
	made_id INTEGER NOT NULL REFERENCES report_made (id),
	name    TEXT NOT NULL,
	value   TEXT,
	PRIMARY KEY (made_id, name)
) STRICT, WITHOUT ROWID;

ALTER TABLE report_run ADD COLUMN made_id INTEGER REFERENCES report_made (id);
CREATE INDEX report_run_sha256 ON report_run (sha256);
