-- An answer given in a hurry ("Bijapur is Kalaburagi") sends every later file's
-- rows to the wrong district without a word.
return {
  id = "alias_of_other",
  title = "Another name of a district is no name of its neighbour",
  severity = "error",
  why = "An alias that is another district's name takes that district's rows away from it, file after file.",
  dataset = "place_alias",
  units = "place_alias",
  message = "'{name}' stands for {meant}, and is the name of another district of the state ({other})",
  fix = "undo the import or the answer that made the alias",
  sql = [[
    SELECT a.state, a.district, a.import_id, a.line, a.name, m.name AS meant, d.district AS other
    FROM place_alias AS a
    JOIN district AS d ON d.state = a.state AND lower(d.name) = lower(a.name) AND d.district <> a.district
    JOIN district AS m ON m.district = a.district
  ]],
}
