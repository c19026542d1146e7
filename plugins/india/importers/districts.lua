-- The built-in register of districts. A district counts from the first list
-- that names it, and until the first list that no longer does, because every
-- published percentage is of the districts of some list.
local code = require "lib.code"
local lists = require "lib.lists"

-- A year of creation in the row can't be a better date than the list's: the
-- lists are what the figures were counted on. Those of the first list are
-- older than it, except one created in that list's own year.
local function span(row)
  local from, until_date
  for index, list in ipairs(lists) do
    local named = row[list.column] == "y"
    if named and not from then
      from = (index == 1 and row.from_year ~= list.date:sub(1, 4)) and lists.BEFORE or list.date
    elseif from and not named and not until_date then
      until_date = list.date
    end
  end
  return from, until_date
end

return {
  id = "districts",
  title = "Built-in register of districts",
  dataset = "district",
  accepts = { "csv" },
  columns = {
    district = { "LGD District Code", required = true }, state = { "LGD State Code", required = true },
    name = { "Register Name", required = true }, aliases = { "Aliases", required = true },
    census_2011 = { "Census 2011 District" }, from_year = { "From Year" },
    listed_2020_11 = { "Listed 2020-11", required = true }, listed_2022_08 = { "Listed 2022-08", required = true },
    listed_2022_12 = { "Listed 2022-12", required = true }, listed_2026_09 = { "Listed 2026-09", required = true },
    name_2026 = { "Name 2026" }, note = { "Note" },
  },
  row = function(row, emit)
    local district, state = code(row.district), code(row.state)
    local from, until_date = span(row)
    if not from then return row:reject("listed_2020_11", "no list names this district") end
    emit {
      district = district, state = state, name = row.name, name_2026 = row.name_2026, note = row.note,
      census_2011 = row.census_2011, created = row.from_year, as_on = from, ["until"] = until_date,
    }
    local known = { [zila.text.key(row.name)] = true }
    local names = zila.text.split(row.aliases or "", "|")
    names[#names + 1] = row.name_2026
    for _, name in ipairs(names) do
      if not known[zila.text.key(name)] then
        known[zila.text.key(name)] = true
        emit("place_alias", { state = state, district = district, name = name, kind = "alias", as_on = from })
      end
    end
  end,
}
