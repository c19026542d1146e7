--- The data notes of a state's or a district's report: what an analyst has to
-- know before quoting. Only what concerns the place itself is named; of a file
-- that holds other states too, no line and no value is shown.
local export_tables = require "lib.export_tables"
local held = require "lib.held"
local wording = require "lib.wording"

local notes = {}

local FISCAL_MONTHS = { "April", "May", "June", "July", "August", "September", "October", "November", "December",
  "January", "February", "March" }

-- What a reader must know of the notices that an import can leave.
local NOTICES = {
  restored_zero = "a leading zero of HS codes was restored",
  unit_in_cell = "units written in cells were applied",
  footnote_mark = "footnote marks beside numbers and names were taken off",
  percent = "percentages were read as such",
  exponent = "numbers with an exponent were read",
  two_digit_year = "years of two digits were completed",
  no_day = "of days that only a month or year names the first was taken",
  calendar_year = "a year alone was read as the calendar year",
  provisional_unmarked = "a title or note calls figures provisional, and no row is marked so",
  part_unmarked = "a note names a part of a year, and no heading does",
  no_exports = "columns of what is no export were left out",
  meeting_count = "rows count other numbers of meetings than they date",
  growth_differs = "printed growth differs from the values; it was worked out again",
  implied_rate = "rupees and dollars imply no real rate of exchange",
  carried_down = "blank cells were given what stands above them",
  amid_rows = "names amid their rows were not given to the rows around them",
  bad_encoding = "letters could not be read",
  legacy_font = "text in a legacy font is kept as it is",
  names_other_state = "a file names another State/UT than its rows were taken for",
  near_place = "a place's name was nearly the register's and was taken for it",
  month_of_day = "days were taken for the months that they begin or end",
  number_code = "HS codes that a spreadsheet made numbers of were read",
  mixed_grouping = "commas of two kinds",
  month_first = "dates were read with the month first",
  hidden_row = "hidden rows were read",
  hidden_column = "hidden columns were read",
  struck_through = "rows that are struck through in the file were read",
  unit_by_size = "numbers shown in a unit by their size were read as they are stored",
  total_unread = "a total without a value was compared with nothing",
  decimal_comma = "numbers were read with groups, and others have a decimal comma",
  unheaded_number = "numbers in columns without a heading were left out",
  column_left_out = "a column of the file was left out",
  sheet_left_out = "a sheet of the file was left out",
  sheet_unread = "a sheet with rows of numbers was not imported",
  value_gone = "a newer file gives no amount where an older one gave one",
  repeat_unread = "repeated lines were skipped, and a column that was not read may part them",
  gi_unclear = "whether products are GIs could not be read",
  rounded = "amounts with parts of a paisa or cent were rounded",
  unit_said_twice = "a table's unit is not that of its columns, which were read as they say",
  mended_line = "a damaged line was mended",
  more_notices = "more of the same kind",
  merged_number = "numbers merged over several rows were given to the first of them",
  after_dated = "a file holds periods or days after the day that it is as on",
  older_version = "lines older than what is recorded were left aside",
  category_other = "bottlenecks of an unknown category are taken as other",
}

--- What a notice's code means, in words.
function notes.notice(ctx, code) return NOTICES[code] and ctx.t(NOTICES[code]) or code end

-- The first text called name in the reasons, which are JSON; nil when empty.
local function reason(reasons, name)
  local at = select(2, reasons:find('"' .. name .. '":"', 1, true))
  if not at then return nil end
  local text = reasons:sub(at + 1):gsub("\\\\", "\1"):gsub('\\"', "\2"):match '^[^"]*':gsub("\1", "\\"):gsub("\2", '"')
  return text ~= "" and text or nil
end

local function shortened(ctx, rows, total)
  if #rows == total then return nil end
  return ctx.t("Only the first {shown} of {total} rows are shown.", { shown = #rows, total = total })
end

--- The invented files behind the state's rows, in one sentence.
function notes.synthetic(doc, ctx)
  local files = {}
  for import in pairs(held.imports(ctx.state.code)) do
    local file = held.files()[import]
    if file and file[1].synthetic == 1 then files[#files + 1] = file[1].source end
  end
  table.sort(files)
  if #files == 0 then return end
  doc:note(ctx.t("Synthetic files, whose rows are invented and must not be quoted: {files}.",
    { files = table.concat(files, ", ") }), "synthetic")
end

--- Lines of the state that are in quarantine.
function notes.rejects(doc, ctx)
  local list = held.rejects(ctx.state.code)
  if #list == 0 then
    return doc:paragraph(ctx.t("No line of a file that is known to be of {state} waits in quarantine.",
      { state = wording.own_name(ctx) }))
  end
  local rows = {}
  for i, row in ipairs(list) do
    rows[i] = { file = row.source, line_no = row.line, code = reason(row.reasons, "code"),
      column = reason(row.reasons, "column"), value = reason(row.reasons, "value"),
      message = reason(row.reasons, "message"), import_id = row.import_id, line = row.line }
  end
  doc:paragraph(ctx.t("Lines of {state} in quarantine, so in none of these figures: {n}. `zila rejects` answers them.",
    { state = wording.own_name(ctx), n = list[1].total }))
  doc:table {
    id = "rejects", caption = ctx.t("Lines in quarantine"), rows = rows, note = shortened(ctx, rows, list[1].total),
    columns = {
      { id = "file", title = ctx.t("File"), type = "text" },
      { id = "line_no", title = ctx.t("Line"), type = "integer" },
      { id = "column", title = ctx.t("Column"), type = "text" },
      { id = "value", title = ctx.t("Value"), type = "text" },
      { id = "message", title = ctx.t("Reason"), type = "text" },
    },
  }
end

--- Findings of the rules that still hold, of the state or of one district.
---@param district integer?
function notes.findings(doc, ctx, district)
  local rows = {}
  local list, total = held.findings(ctx.state.code, district)
  for i, row in ipairs(list) do
    local place = row.district and held.district(row.district)
    row.place_name = wording.own_name(ctx)
    rows[i] = { severity = ctx.t(wording.severity[row.severity]), district = place and wording.district(ctx, place),
      rule = row.rule, message = ctx.finding(row) }
  end
  if #rows == 0 then return doc:paragraph(ctx.t("No finding of a check is open here. `zila check` runs the rules.")) end
  doc:table {
    id = "findings", caption = ctx.t("Open findings of the last check"), rows = rows,
      note = shortened(ctx, rows, total),
    columns = {
      { id = "severity", title = ctx.t("Severity"), type = "text" },
      { id = "district", title = ctx.t("District"), type = "text" },
      { id = "message", title = ctx.t("Finding"), type = "text" },
      { id = "rule", title = ctx.t("Rule"), type = "text" },
    },
  }
end

--- What was assumed or mended on the way in, in the files behind the state.
function notes.assumed(ctx)
  local items, imports = {}, {}
  for import in pairs(held.imports(ctx.state.code)) do imports[#imports + 1] = import end
  table.sort(imports)
  for _, import in ipairs(imports) do
    local file = held.files()[import]
    if file and file[1].unit ~= "" then
      items[#items + 1] = ctx.t("{file}: values were read in {unit}.", { file = file[1].source, unit = file[1].unit })
    end
    for _, row in ipairs(file and held.notices(import) or {}) do
      local what = notes.notice(ctx, row.code)
      local about = row.column_name ~= "" and ("%s (%s)"):format(what, row.column_name) or what
      items[#items + 1] = row.count > 0 and held.alone(import, ctx.state.code)
        and ctx.t("{file}: {what}; lines: {n}.", { file = file[1].source, what = about, n = row.count })
        or ctx.t("{file}: {what}.", { file = file[1].source, what = about })
    end
  end
  return items
end

-- The months of a year that are over by the as-of day and have no figures.
local function missing_months(ctx, year)
  local names, first = {}, tonumber(year.year:sub(1, 4))
  for i, month in ipairs(FISCAL_MONTHS) do
    -- the first day after the month, of which April is the first
    local after = ("%04d-%02d-01"):format(first + (i + 3) // 12, (i + 3) % 12 + 1)
    if after <= ctx.as_of and year.mask >> (i - 1) & 1 == 0 then names[#names + 1] = ctx.t(month) end
  end
  return #names > 0 and table.concat(names, ", ") or nil
end

--- Gaps of the export data: missing months, provisional figures, periods that
-- no fiscal year holds, values in one currency only.
function notes.exports(ctx, years)
  local items = {}
  for _, year in ipairs(years) do
    local missing = missing_months(ctx, year)
    if missing then
      items[#items + 1] = ctx.t("Exports {year}: no figures for {months}.", { year = year.year, months = missing })
    end
    if year.uneven then items[#items + 1] = export_tables.uneven(ctx, year) end
    if year.provisional then items[#items + 1] = ctx.t("Exports {year}: provisional figures.", { year = year.year }) end
    for _, money in ipairs { "inr", "usd" } do
      if not year[money] and year["n_" .. money] > 0 then
        items[#items + 1] = ctx.t("Exports {year}: some rows have no value in {currency}, so its sum is n/a.",
          { year = year.year, currency = export_tables.currency(ctx, money) })
      end
    end
  end
  items[#items + 1] = export_tables.outside(ctx, ctx.district and ctx.district.code)
  if #years > 0 then
    items[#items + 1] = ctx.t("The district of origin is that of the shipping bill: districts with ports and head "
      .. "offices may be overstated, and goods sold through traders elsewhere understated.")
  end
  return items
end

--- The settings that the plugin gives the report, its own over the base's.
---@return string? nil without any
function notes.settings(ctx)
  local parts = {}
  for name, value in pairs(ctx.settings) do parts[#parts + 1] = ("%s = %s"):format(name, tostring(value)) end
  table.sort(parts)
  return parts[1] and ctx.t("Settings of the plugin: {list}.", { list = table.concat(parts, "; ") })
end

return notes
