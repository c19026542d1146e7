-- "3rd & 4th meeting" on one day is one row; the third meeting on two days is
-- one meeting with two dates.
return {
  id = "meeting_number_twice",
  title = "A meeting's number is given once in a district",
  severity = "warning",
  why = "One meeting with two dates counts as two, and the reply says how many were held.",
  dataset = "meeting",
  message = "meeting no. {number} was held on {held} and on {before}",
  fix = "check the two dates against the minutes; undo the wrong one",
  sql = [[
    SELECT * FROM (SELECT *, lag(held) OVER same AS before
      FROM meeting WHERE number IS NOT NULL
      WINDOW same AS (PARTITION BY district, lower(trim(number)) ORDER BY held))
    WHERE before IS NOT NULL
  ]],
}
