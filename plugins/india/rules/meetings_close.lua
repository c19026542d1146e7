-- A meeting reported by the district and again by the state, a day apart, is
-- one meeting; a committee of twenty offices doesn't meet twice a week.
return {
  id = "meetings_close",
  title = "A DEPC doesn't meet twice in a week",
  severity = "warning",
  why = "One meeting under two dates counts as two.",
  dataset = "meeting",
  params = { days = { default = 7, help = "days between two meetings of a district" } },
  message = "meetings on {before} and {held}, less than {days} days apart",
  fix = "look whether both rows tell of one meeting; undo the wrong one",
  sql = [[
    SELECT * FROM (SELECT *, lag(held) OVER (PARTITION BY district ORDER BY held) AS before FROM meeting)
    WHERE held < date(before, '+' || :days || ' days')
  ]],
}
