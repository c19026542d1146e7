-- Interventions name their challenge by its words; a word changed in one of
-- the two sheets parts them.
return {
  id = "intervention_orphan",
  title = "An intervention answers a challenge on record",
  severity = "warning",
  why = "An intervention whose challenge is not on record is missing from the plan's table of what is done about what.",
  dataset = "intervention",
  units = "intervention",
  message = "'{description}' answers '{challenge}', which is no challenge on record here",
  fix = "import the challenge, or write it in the same words",
  sql = [[
    SELECT i.* FROM intervention AS i
    WHERE i.challenge IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM challenge AS c
        WHERE c.district = i.district AND lower(c.description) = lower(i.challenge))
  ]],
}
