-- "SEPC 36/36" is checked by name: a state that reports its districts'
-- committees and not its own has sent half of its return.
return {
  id = "sepc_missing",
  title = "A State or UT with DEPCs has its SEPC",
  severity = "warning",
  why = "The State committee is counted apart; a state that reports districts only is missing from that count.",
  dataset = "committee",
  units = "state",
  message = "{name} has {depcs} DEPCs on record and no SEPC",
  fix = "import the state's own return, or ask for the order",
  sql = [[
    SELECT s.state, s.name, count(*) AS depcs
    FROM state AS s
    JOIN committee AS c ON c.state = s.state AND c.kind = 'DEPC'
    WHERE NOT EXISTS (SELECT 1 FROM committee AS x WHERE x.state = s.state AND x.kind = 'SEPC')
    GROUP BY s.state, s.name
  ]],
}
