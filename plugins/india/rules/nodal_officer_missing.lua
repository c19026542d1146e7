-- 34 of 36 States/UTs had nominated one in July 2022: the two missing should
-- be named, not only counted.
return {
  id = "nodal_officer_missing",
  title = "Every State and UT has a nodal officer",
  severity = "warning",
  why = "The state nodal officer is DGFT's counterpart; a state without one can't answer for its returns.",
  dataset = "nodal_officer",
  sql = [[
    SELECT s.state, NULL AS district, NULL AS import_id, NULL AS line,
      s.name || ' has no state nodal officer by ' || :as_of
        || ': ask the state, or import its status return' AS message
    FROM state AS s
    WHERE NOT EXISTS (SELECT 1 FROM nodal_officer AS n WHERE n.state = s.state AND n.district IS NULL)
  ]],
}
