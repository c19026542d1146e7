-- The register is only a register if it counts what LGD counts. The list in
-- force is the newest one up to the as-of day.
return {
  id = "register_counts",
  title = "The register has as many districts as LGD's list",
  severity = "error",
  why = "Every percentage is of the districts in the list; a register that counts differently makes all of them wrong.",
  dataset = "published_figure",
  message = "the register has {districts} districts on {day}, the LGD list of {as_on} has {value}",
  fix = "import the newer LGD list, or undo a wrong one",
  sql = [[
    SELECT f.state, f.import_id, f.line, f.as_on, f.value, count(d.district) AS districts, :as_of AS day
    FROM published_figure AS f
    LEFT JOIN district AS d ON d.state = f.state
    WHERE f.indicator = 'districts_in_lgd_list' AND f.state IS NOT NULL
      AND f.as_on = (SELECT max(as_on) FROM published_figure WHERE indicator = 'districts_in_lgd_list')
    GROUP BY f.state, f.import_id, f.line, f.as_on, f.value
    HAVING count(d.district) <> f.value
  ]],
}
