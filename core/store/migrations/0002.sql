-- Schema 2: sources in parts, undoing, retrying, notices.

-- A source's bytes, in order, each part packed by itself.
CREATE TABLE source_part (
	id        INTEGER PRIMARY KEY,
	source_id INTEGER NOT NULL REFERENCES source (id),
	part      INTEGER NOT NULL,            -- from 0
	packing   TEXT NOT NULL CHECK (packing IN ('none', 'zstd')),
	content   BLOB NOT NULL,
	UNIQUE (source_id, part)
) STRICT;
INSERT INTO source_part (source_id, part, packing, content)
	SELECT id, 0, 'none', content FROM source;
ALTER TABLE source DROP COLUMN content;

-- An undo is an import of its own, at its own moment of known time, that
-- brings nothing; a retry takes lines of another import's quarantine.
ALTER TABLE import ADD COLUMN undoes INTEGER REFERENCES import (id);
ALTER TABLE import ADD COLUMN retries INTEGER REFERENCES import (id);
CREATE UNIQUE INDEX import_undoes ON import (undoes)
	WHERE undoes IS NOT NULL;

-- The state of a rejected line, where it is known; the money it stands for,
-- where that could be read; and the import that took the line after all.
ALTER TABLE reject ADD COLUMN state INTEGER;
ALTER TABLE reject ADD COLUMN stake INTEGER;   -- minor units
ALTER TABLE reject ADD COLUMN stake_currency TEXT;
ALTER TABLE reject ADD COLUMN settled_by INTEGER REFERENCES import (id);
DROP INDEX reject_import;
CREATE INDEX reject_import ON reject (import_id, line);

-- What was mended or assumed on the way in, so that a person can look: one
-- row for all lines with the same.
CREATE TABLE notice (
	import_id   INTEGER NOT NULL REFERENCES import (id),
	code        TEXT NOT NULL,             -- restored_zero, bad_encoding, ...
	column_name TEXT NOT NULL,             -- of the importer, or ''
	lines       TEXT NOT NULL,             -- the first of them: 4, 9, 12
	count       INTEGER NOT NULL,          -- of lines
	message     TEXT NOT NULL,             -- of the first
	PRIMARY KEY (import_id, code, column_name)
) STRICT, WITHOUT ROWID;

-- What a total that is off is off by, and where that may come from.
ALTER TABLE control ADD COLUMN remark TEXT NOT NULL DEFAULT '';

-- How far the hashes of a dataset's keys go ("DATASET.key", by id), and by
-- which column its open rows are looked up ("DATASET.place").
ALTER TABLE dataset ADD COLUMN keyed INTEGER NOT NULL DEFAULT 0;
ALTER TABLE dataset ADD COLUMN place TEXT;
UPDATE dataset SET place = (SELECT name FROM
	pragma_index_info(dataset.name || '_key') WHERE seqno = 0);
-- Secret, so that nobody can choose keys whose hashes are equal.
INSERT INTO meta VALUES ('key_secret', lower(hex(randomblob(16))));
