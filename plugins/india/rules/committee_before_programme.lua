-- Every district was asked to become an export hub in August 2019. A DEPC of
-- 2012 is another committee, or `2012` was meant to be `2021`.
return {
  id = "committee_before_programme",
  title = "A committee is not older than the programme",
  severity = "warning",
  why = "The programme began in August 2019; an earlier date is a slip of the year, or another committee's order.",
  dataset = "committee",
  units = "committee",
  params = { start = { default = "2019-08-15", help = "day the programme was announced" } },
  message = "{kind} constituted {constituted}, before the programme began on {start}",
  fix = "check the year, or whether the order is of an older committee",
  sql = [[ SELECT * FROM committee WHERE constituted < :start ]],
}
