-- Schema 3: what becomes of findings, from check to check; waivers.

-- A check and what it was asked.  Days are counted in as_of.
CREATE TABLE check_run (
	run_id    INTEGER PRIMARY KEY REFERENCES run (id),
	as_of     TEXT NOT NULL,               -- day
	state     INTEGER NOT NULL DEFAULT 0,  -- LGD code, 0 = all
	rule      TEXT NOT NULL DEFAULT '',    -- pattern, '' = all
	-- A look back at an earlier day changes nothing of today's findings.
	look_back INTEGER NOT NULL DEFAULT 0 CHECK (look_back IN (0, 1))
) STRICT;
INSERT INTO check_run (run_id, as_of)
	SELECT id, substr(started_at, 1, 10) FROM run WHERE id IN
	(SELECT run_id FROM rule_run UNION SELECT first_run FROM finding
	UNION SELECT last_run FROM finding UNION SELECT fixed_run FROM finding);

-- What a rule came to in a run, with all that was said of it then.
CREATE TABLE rule_run_3 (
	run_id    INTEGER NOT NULL REFERENCES run (id),
	rule      TEXT NOT NULL,               -- plugin.id
	state     INTEGER NOT NULL,            -- LGD code, 0 = all others
	outcome   TEXT NOT NULL CHECK (outcome IN ('pass', 'fail', 'error',
		'not_applicable', 'stopped', 'left_out')),
	findings  INTEGER NOT NULL,
	message   TEXT,                        -- of an error; why not
	kind      TEXT NOT NULL DEFAULT '',    -- check.range, sql, row, ...
	"columns" TEXT NOT NULL DEFAULT '',    -- that it judges: a, b
	tested    INTEGER NOT NULL DEFAULT 0,  -- units: rows, groups, values
	severity  TEXT NOT NULL DEFAULT '',
	level     TEXT NOT NULL DEFAULT '' CHECK (level IN ('', 'warn', 'fail')),
	params    TEXT NOT NULL DEFAULT '',    -- JSON, or ''
	plugin    TEXT NOT NULL DEFAULT '',    -- whose parameters applied
	title     TEXT NOT NULL DEFAULT '',
	why       TEXT NOT NULL DEFAULT '',
	fix       TEXT NOT NULL DEFAULT '',
	PRIMARY KEY (run_id, rule, state)
) STRICT, WITHOUT ROWID;
INSERT INTO rule_run_3 (run_id, rule, state, outcome, findings, message)
	SELECT run_id, rule, state, outcome, findings, message FROM rule_run;
DROP TABLE rule_run;
ALTER TABLE rule_run_3 RENAME TO rule_run;

-- A finding as it was told last; what it is of is its subject, a digest of
-- its place and of what names its row ('': told before schema 3).
DROP INDEX finding_open;
ALTER TABLE finding ADD COLUMN subject TEXT NOT NULL DEFAULT '';
ALTER TABLE finding ADD COLUMN template TEXT NOT NULL DEFAULT '';
ALTER TABLE finding ADD COLUMN "values" TEXT NOT NULL DEFAULT '';
ALTER TABLE finding ADD COLUMN plugin TEXT NOT NULL DEFAULT '';
ALTER TABLE finding DROP COLUMN fingerprint;
CREATE INDEX finding_subject ON finding (rule, subject);

-- How a finding was told until a run said it otherwise.
CREATE TABLE finding_was (
	finding_id INTEGER NOT NULL REFERENCES finding (id),
	until_run  INTEGER NOT NULL,
	severity   TEXT NOT NULL,
	message    TEXT NOT NULL,
	import_id  INTEGER,
	line       INTEGER,
	template   TEXT NOT NULL,
	"values"   TEXT NOT NULL,
	plugin     TEXT NOT NULL,
	PRIMARY KEY (finding_id, until_run)
) STRICT, WITHOUT ROWID;

CREATE TABLE waiver (
	id           INTEGER PRIMARY KEY,
	rule         TEXT NOT NULL,            -- plugin.id
	state        INTEGER,                  -- LGD code
	district     INTEGER,
	finding_id   INTEGER REFERENCES finding (id), -- NULL: rule and place
	owner        TEXT NOT NULL,
	reason       TEXT NOT NULL,
	created_at   TEXT NOT NULL,            -- UTC
	until        TEXT NOT NULL,            -- the last day it holds
	ended_at     TEXT,                     -- before that, by a person
	ended_reason TEXT
) STRICT;
CREATE INDEX waiver_rule ON waiver (rule);

-- What each check came to, finding by finding, so that it can be shown again.
CREATE TABLE finding_run (
	run_id     INTEGER NOT NULL REFERENCES run (id),
	finding_id INTEGER NOT NULL REFERENCES finding (id),
	event      TEXT NOT NULL CHECK (event IN ('new', 'open', 'fixed')),
	waiver_id  INTEGER REFERENCES waiver (id), -- that held, or held last
	waived     INTEGER NOT NULL DEFAULT 0 CHECK (waived IN (0, 1)),
	PRIMARY KEY (run_id, finding_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX finding_run_event ON finding_run (finding_id, run_id)
	WHERE event <> 'open';
CREATE INDEX finding_run_waived ON finding_run (run_id, finding_id)
	WHERE waived;
INSERT INTO finding_run (run_id, finding_id, event)
	SELECT first_run, id, 'new' FROM finding;
INSERT INTO finding_run (run_id, finding_id, event)
	SELECT last_run, id, 'open' FROM finding WHERE last_run > first_run;
INSERT INTO finding_run (run_id, finding_id, event)
	SELECT fixed_run, id, 'fixed' FROM finding
	WHERE fixed_run IS NOT NULL;
