local files = { ["june.csv"] = { known_at = "2022-06-09T10:00:00Z" } }
local past = { district = 545, held = "2022-01-01", import = "june.csv" }

return {
  { case = "held on the day it was recorded, or before",
    imports = files,
    rows = { meeting = { past, { district = 545, held = "2022-06-09", import = "june.csv" } } },
    finds = 0 },
  { case = "dated the day after it was recorded, wherever we look back from",
    imports = files, as_of = "2022-05-01",
    rows = { meeting = { past, { district = 545, held = "2022-06-10", import = "june.csv" } } },
    finds = { { district = 545, severity = "error", line = 2, import = "june.csv",
      message = "meeting of 2022-06-10 was recorded on 2022-06-09" } } },
}
