-- Schema 8: the waivers of a rule and a state, too: there may be thousands.

DROP INDEX waiver_finding;
CREATE INDEX waiver_finding ON waiver (finding_id, state, rule);
