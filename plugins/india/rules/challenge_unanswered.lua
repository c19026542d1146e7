-- The question after "which bottlenecks" is "and what was done".
return {
  id = "challenge_unanswered",
  title = "A challenge has an intervention within three months",
  severity = "warning",
  why = "A bottleneck on record for months with nothing planned against it is what an answer must not be silent about.",
  dataset = "challenge",
  units = "challenge",
  params = { days = { default = 90, help = "days from the challenge to its first intervention" } },
  message = "'{description}' was raised {raised}, and no intervention answers it",
  fix = "ask the DEPC; or write the intervention's challenge in the same words",
  sql = [[
    SELECT c.* FROM challenge AS c
    WHERE c.raised < date(:as_of, '-' || :days || ' days')
      AND NOT EXISTS (SELECT 1 FROM intervention AS i
        WHERE i.district = c.district AND lower(i.challenge) = lower(c.description))
  ]],
}
