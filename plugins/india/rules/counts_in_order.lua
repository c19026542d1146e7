-- notified <= drafted <= identified, in the districts of the list in force: the
-- chain in which every reply in Parliament gives the programme's figures. A
-- product of another programme's list identifies none where the programme's is held.
return {
  id = "counts_in_order",
  title = "Counts of a state stand in order",
  severity = "error",
  why = "A later step can't have been taken in more districts than the step before it; a break means missing rows.",
  dataset = "action_plan",
  units = "state",
  message = "{name}: {notified} notified, {drafted} drafted, {identified} with products of {districts} districts",
  fix = "look for rows that lack the earlier step",
  sql = [[
    WITH deh AS MATERIALIZED (SELECT state FROM product WHERE list = 'DEH'),
      counts AS (
      SELECT s.state, s.name,
        (SELECT count(*) FROM district AS d WHERE d.state = s.state) AS districts,
        (SELECT count(DISTINCT x.district) FROM product AS x JOIN district AS d USING (district)
          WHERE d.state = s.state AND (x.list = 'DEH' OR s.state NOT IN deh)) AS identified,
        (SELECT count(DISTINCT p.district) FROM action_plan AS p JOIN district AS d USING (district)
          WHERE d.state = s.state AND p.drafted IS NOT NULL) AS drafted,
        (SELECT count(DISTINCT p.district) FROM action_plan AS p JOIN district AS d USING (district)
          WHERE d.state = s.state AND p.notified IS NOT NULL) AS notified
      FROM state AS s)
    SELECT * FROM counts WHERE notified > drafted OR drafted > identified
  ]],
}
