-- 9 June 2022 in India: its first second, and its last.
local dawn = { ["june.csv"] = { known_at = "2022-06-08T18:30:00Z" } }
local night = { ["june.csv"] = { known_at = "2022-06-09T18:29:59Z" } }
local past = { state = 29, kind = "SEPC", constituted = "2020-01-01", import = "june.csv" }

return {
  { case = "an order of the day it was recorded", imports = dawn, finds = 0,
    rows = { committee = { past,
      { state = 29, district = 545, kind = "DEPC", constituted = "2022-06-09", import = "june.csv" } } } },
  { case = "an order of the day after", imports = night,
    rows = { committee = { past,
      { state = 29, district = 545, kind = "DEPC", constituted = "2022-06-10", import = "june.csv" } } },
    finds = { { district = 545, severity = "error",
      message = "DEPC constituted 2022-06-10 was recorded on 2022-06-09" } } },
}
