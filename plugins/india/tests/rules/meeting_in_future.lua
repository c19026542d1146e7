-- 9 June 2022 in India: its first second, and its last.
local dawn = { ["june.csv"] = { known_at = "2022-06-08T18:30:00Z" } }
local night = { ["june.csv"] = { known_at = "2022-06-09T18:29:59Z" } }
local past = { district = 545, held = "2022-01-01", import = "june.csv" }

return {
  { case = "held on the day it was recorded, or before",
    imports = dawn,
    rows = { meeting = { past, { district = 545, held = "2022-06-09", import = "june.csv" } } },
    finds = 0 },
  { case = "dated the day after it was recorded, wherever we look back from",
    imports = night, as_of = "2022-05-01",
    rows = { meeting = { past, { district = 545, held = "2022-06-10", import = "june.csv" } } },
    finds = { { district = 545, severity = "error", line = 2, import = "june.csv",
      message = "meeting of 2022-06-10 was recorded on 2022-06-09" } } },
}
