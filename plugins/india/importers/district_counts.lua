-- What LGD itself counted per state in each list: the control sums of the
-- register, kept as published figures so that a rule can compare the two.
local code = require "lib.code"
local lists = require "lib.lists"

return {
  id = "district_counts",
  title = "Districts per state in the LGD lists",
  dataset = "published_figure",
  accepts = { "csv" },
  columns = {
    state = { "LGD State Code", required = true },
    districts_2020_11 = { "Districts 2020-11", required = true },
    districts_2022_08 = { "Districts 2022-08", required = true },
    districts_2022_12 = { "Districts 2022-12", required = true },
    districts_2026_09 = { "Districts 2026-09", required = true },
  },
  constants = {
    indicator = "districts_in_lgd_list",
    source = "Local Government Directory",
    quality = "official",
  },
  row = function(row, emit)
    for _, list in ipairs(lists) do
      if row[list.count] then
        emit { state = code(row.state), value = row[list.count], as_on = list.date }
      end
    end
  end,
}
