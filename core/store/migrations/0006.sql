-- Schema 6: which rows a newer version of a file had found unchanged.

-- Nothing is stored of what is said again, but it was said: an older version
-- that comes late must not outlast it.  Rows row_from to row_to of the dataset
-- were said again by an import, for their own day or one after it.
CREATE TABLE restated (
	dataset   TEXT NOT NULL,
	day       TEXT NOT NULL,
	row_from  INTEGER NOT NULL,
	row_to    INTEGER NOT NULL,
	import_id INTEGER NOT NULL REFERENCES import (id),
	PRIMARY KEY (dataset, day, row_from, row_to, import_id)
) STRICT, WITHOUT ROWID;
