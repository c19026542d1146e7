-- 9 June 2022 in India: its first second, and its last.
local dawn = { ["june.csv"] = { known_at = "2022-06-08T18:30:00Z" } }
local night = { ["june.csv"] = { known_at = "2022-06-09T18:29:59Z" } }
local past = { district = 536, drafted = "2022-06-09", adopted = "2022-06-09", notified = "2022-06-09",
  import = "june.csv" }

return {
  { case = "dates of the day it was recorded", imports = dawn, rows = { action_plan = { past } }, finds = 0 },
  { case = "a draft, an adoption and a notification that are still to come", imports = night,
    rows = { action_plan = { past, { district = 545, drafted = "2022-06-10", import = "june.csv" },
      { district = 539, drafted = "2022-06-01", adopted = "2022-07-01", import = "june.csv" },
      { district = 525, drafted = "2022-06-01", notified = "2023-06-01", import = "june.csv" } } },
    finds = { { district = 545, severity = "error",
        message = "a date of the plan is 2022-06-10, and was recorded on 2022-06-09" },
      { district = 539 }, { district = 525 } } },
}
