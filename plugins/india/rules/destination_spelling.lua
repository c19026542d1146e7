-- `U S A`, `USA` and `U.S.A.` are three of the top ten countries.
return {
  id = "destination_spelling",
  title = "A country is spelled one way",
  severity = "warning",
  why = "A country under two spellings has two shares, and neither is the one that is asked for.",
  dataset = "export_flow",
  message = "'{one}' and '{two}' are one country in {spellings} spellings",
  fix = "settle on one spelling in the files of the state",
  sql = [[
    SELECT state, min(destination) AS one, max(destination) AS two, count(*) AS spellings
    FROM (SELECT DISTINCT state, destination FROM export_flow)
    GROUP BY state, lower(replace(replace(replace(destination, '.', ''), ' ', ''), '-', ''))
    HAVING spellings > 1
  ]],
}
