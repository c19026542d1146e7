local files = { ["june.csv"] = { known_at = "2022-06-09T10:00:00Z" } }
local past = { state = 29, kind = "SEPC", constituted = "2020-01-01", import = "june.csv" }

return {
  { case = "an order of the day it was recorded", imports = files, finds = 0,
    rows = { committee = { past,
      { state = 29, district = 545, kind = "DEPC", constituted = "2022-06-09", import = "june.csv" } } } },
  { case = "an order of the day that it was in India, though not yet in UTC", finds = 0,
    imports = { ["june.csv"] = { known_at = "2022-06-09T19:00:00Z" } },
    rows = { committee = { past,
      { state = 29, district = 545, kind = "DEPC", constituted = "2022-06-10", import = "june.csv" } } } },
  { case = "an order of the day after", imports = files,
    rows = { committee = { past,
      { state = 29, district = 545, kind = "DEPC", constituted = "2022-06-10", import = "june.csv" } } },
    finds = { { district = 545, severity = "error",
      message = "DEPC constituted 2022-06-10 was recorded on 2022-06-09" } } },
}
