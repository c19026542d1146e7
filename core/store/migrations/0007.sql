-- Schema 7: the waiver of a finding is found at once, among any number.

-- Those of a rule and a place have no finding_id.
DROP INDEX waiver_rule;
CREATE INDEX waiver_finding ON waiver (finding_id, state);
