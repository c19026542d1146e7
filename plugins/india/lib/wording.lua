--- Words that several reports share: dates, names of places, and what a share
-- is a share of. Every text goes through ctx.t, so that Hindi has its own order.
local held = require "lib.held"

local wording = {}

wording.gi = { yes = "yes", no = "no", unknown = "unknown" }
wording.severity = { error = "error", warning = "warning", info = "remark" }

---@param iso string?
---@return string? text "29 July 2022", in the language of the report
function wording.date(iso)
  return iso and zila.date.format(iso) or nil
end

--- "LGD list of 1 November 2020"; before the first list it says so.
function wording.list(ctx)
  local date = wording.date(ctx.list_date)
  if ctx.list_date > ctx.as_of then
    return ctx.t("register before the first LGD list held, of {date}", { date = date })
  end
  return ctx.t("LGD list of {date}", { date = date })
end

local OF_NATION = "SELECT district AS key, import_id, line FROM district"
local OF_STATE = OF_NATION .. " WHERE state = :state"

--- The denominator of a figure that counts districts.
---@param value integer
function wording.of_districts(ctx, value)
  local label = ctx.t("districts of the {list}", { list = wording.list(ctx) })
  return { value = value, label = label, date = ctx.list_date, sql = ctx.state and OF_STATE or OF_NATION }
end

--- The columns that some row has a value in, and the first: a column that is
-- empty throughout says nothing.
function wording.filled(columns, rows)
  local kept = {}
  for i, column in ipairs(columns) do
    local some = i == 1
    for _, row in ipairs(rows) do
      some = some or row[column.id] ~= nil
    end
    if some then kept[#kept + 1] = column end
  end
  return kept
end

---@param row { name: string, name_hi: string? }
function wording.state(ctx, row)
  return ctx.lang == "hi" and row.name_hi or row.name
end

--- The name of the report's own state, in the report's language.
function wording.own_name(ctx) return ctx.state.name_local end

-- The register says the script of a local name, not its language.
local SCRIPT = { hi = "Devanagari", mr = "Devanagari", bn = "Bengali", pa = "Gurmukhi", gu = "Gujarati",
  ["or"] = "Odia", ta = "Tamil", te = "Telugu", kn = "Kannada", ml = "Malayalam", ["as"] = "Bengali" }

--- A district's name in the report's script where the register has one.
---@param district { district: integer, name: string }
function wording.district(ctx, district)
  local script = SCRIPT[ctx.lang]
  if not script then return district.name end
  for _, row in ipairs(held.names(district.district)) do
    if row.kind == "local" and row.language == script then return row.name end
  end
  return district.name
end

--- That of the report's own district.
function wording.own_district(ctx)
  return wording.district(ctx, { district = ctx.district.code, name = ctx.district.name })
end

--- The first `most` of `rows`, and the note that says what was left out.
---@return table[] shown, string? note
function wording.limited(ctx, rows, most)
  if #rows <= most then return rows, nil end
  local note = ctx.t("Only the first {shown} of {total} rows are shown.", { shown = most, total = #rows })
  return table.move(rows, 1, most, 1, {}), note
end

--- The invented files among the imports, as sentences; none when all are real.
---@return string[]
function wording.synthetic(ctx)
  local found = {}
  for row in zila.rows("SELECT source FROM import WHERE synthetic = 1 ORDER BY id") do
    local words = "{file} is synthetic: its rows are invented and must not be quoted."
    found[#found + 1] = ctx.t(words, { file = row.source })
  end
  return found
end

local BEHIND_COUNTS = [[
  SELECT EXISTS (SELECT 1 FROM import WHERE synthetic = 1 AND id IN (
    SELECT import_id FROM committee UNION SELECT import_id FROM meeting UNION SELECT import_id FROM action_plan
    UNION SELECT import_id FROM strategy UNION SELECT import_id FROM nodal_officer
    UNION SELECT import_id FROM product WHERE list = 'DEH'))]]

local invented -- read once in a run

--- A table's note, with the word synthetic when invented rows are behind its
-- counts: a table of counts has no source for each row that could say so.
function wording.of_counts(ctx, note)
  invented = invented or zila.value(BEHIND_COUNTS)
  if invented == 0 then return note end
  local synthetic = ctx.t("Synthetic rows are among those counted.")
  return note and note .. " " .. synthetic or synthetic
end

return wording
