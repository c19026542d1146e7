--- Words that several reports share: dates, names of places, and what a share
-- is a share of. Every text goes through ctx.t, so that Hindi has its own order.
local wording = {}

wording.gi = { yes = "yes", no = "no", unknown = "unknown" }

---@param iso string?
---@return string? text "29 July 2022", in the language of the report
function wording.date(ctx, iso)
  return iso and zila.date.format(iso, ctx.lang) or nil
end

--- "LGD list of 1 November 2020"; before the first list it says so.
function wording.list(ctx)
  local date = wording.date(ctx, ctx.list_date)
  if ctx.list_date > ctx.as_of then
    return ctx.t("register before the first LGD list held, of {date}", { date = date })
  end
  return ctx.t("LGD list of {date}", { date = date })
end

--- The denominator of a figure that counts districts.
---@param value integer
function wording.of_districts(ctx, value)
  return { value = value, label = ctx.t("districts of the {list}", { list = wording.list(ctx) }), date = ctx.list_date }
end

---@param row { name: string, name_hi: string? }
function wording.state(ctx, row)
  return ctx.lang == "hi" and row.name_hi or row.name
end

--- The first `most` of `rows`, and the note that says what was left out.
---@return table[] shown, string? note
function wording.limited(ctx, rows, most)
  if #rows <= most then return rows, nil end
  local note = ctx.t("The first {shown} of {total} rows; the whole list is one query away.", { shown = most, total = #rows })
  return table.move(rows, 1, most, 1, {}), note
end

--- The invented files among the imports, as sentences; none when all are real.
---@return string[]
function wording.synthetic(ctx)
  local found = {}
  for row in zila.rows("SELECT source, title FROM import WHERE synthetic = 1 ORDER BY id") do
    found[#found + 1] = ctx.t("{file} is synthetic: its rows are invented and must not be quoted.", { file = row.source })
  end
  return found
end

return wording
