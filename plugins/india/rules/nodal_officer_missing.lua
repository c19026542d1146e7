-- 34 of 36 States/UTs had nominated one in July 2022: the two missing should
-- be named, not only counted. A database of one state says nothing of others.
return {
  id = "nodal_officer_missing",
  title = "Every State and UT has a nodal officer",
  severity = "warning",
  why = "The state nodal officer is DGFT's counterpart; a state without one can't answer for its returns.",
  dataset = "committee",
  units = "state",
  message = "{name} has no state nodal officer by {as_of}",
  fix = "ask the state, or import its status return",
  sql = [[
    SELECT s.state, s.name, :as_of AS as_of
    FROM state AS s
    WHERE NOT EXISTS (SELECT 1 FROM nodal_officer AS n WHERE n.state = s.state AND n.district IS NULL)
      AND EXISTS (SELECT 1 FROM committee AS c WHERE c.state = s.state)
  ]],
}
