--- Tables and sentences about exports that the reports of states and districts
-- share. Values are in full in tables, in crore and million in sentences.
local exports = require "lib.exports"
local held = require "lib.held"
local rates = require "lib.rates"
local wording = require "lib.wording"

local tables = {}

function tables.currency(ctx, money) return money == "inr" and ctx.t("rupees") or ctx.t("US$") end

-- The largest unit that an amount of minor units reaches: its size, its name
-- for zila.money.format, in words, and as a column's unit.
local function scale(ctx, money, minor)
  if money == "inr" then
    if minor >= 1e9 then return 1e9, "crore", ctx.t("₹ crore"), "INR crore" end
    if minor >= 1e7 then return 1e7, "lakh", ctx.t("₹ lakh"), "INR lakh" end
    return 100, "unit", ctx.t("rupees"), "INR"
  end
  if minor >= 1e8 then return 1e8, "million", ctx.t("US$ million"), "USD million" end
  return 100, "dollar", ctx.t("US$"), "USD"
end

local function worded(ctx, money, minor)
  local _, unit = scale(ctx, money, math.abs(minor))
  local n = { n = zila.money.format(minor, unit) }
  if unit == "crore" then return ctx.t("₹ {n} crore", n) end
  if unit == "lakh" then return ctx.t("₹ {n} lakh", n) end
  if unit == "million" then return ctx.t("US$ {n} million", n) end
  return money == "inr" and ctx.t("₹ {n}", n) or ctx.t("US$ {n}", n)
end

--- The note of a table of sums, which no row's source marks as synthetic.
function tables.note(ctx, text)
  if not held.is_synthetic(ctx.state and ctx.state.code, "export_flow") then return text end
  local synthetic = ctx.t("Synthetic rows are among those counted.")
  return text and text .. " " .. synthetic or synthetic
end

function tables.uneven(ctx, year)
  return ctx.t("Exports {year}: some districts' figures cover fewer months than others'.", { year = year.year })
end

--- That a year's figures are not final; nil where they are.
function tables.provisional(ctx, year)
  return year.provisional and ctx.t("{year} has provisional figures.", { year = year.year }) or nil
end

--- Which periods of the state, or of a district, are in no figure; nil: none.
function tables.outside(ctx, district)
  local periods = exports.outside(ctx.state.code, district)
  if #periods == 0 then return nil end
  return ctx.t("Periods that lie in two fiscal years, or hold no whole month, are in no figure: {list}.",
    { list = table.concat(periods, ", ") })
end

function tables.rounded(ctx) return ctx.t("Shares are rounded; they may not add up to 100.") end

--- Says above sentences that invented rows are behind them; name: of a register.
function tables.warn(doc, ctx, name)
  if not held.is_synthetic(ctx.state.code, name) then return end
  doc:note(ctx.t("Synthetic rows are among those counted."), "synthetic")
end

--- "₹ 12.00 crore, US$ 1.42 million", what is held of the two.
function tables.value(ctx, year)
  local found = {}
  for _, money in ipairs { "inr", "usd" } do
    if year[money] then found[#found + 1] = worded(ctx, money, year[money]) end
  end
  return #found > 0 and table.concat(found, ", ") or ctx.t("n/a (some rows lack the value in either currency)")
end

--- The year that `year` grows from: of years with a gap none.
function tables.year_before(years, year)
  for i, other in ipairs(years) do
    if other == year then return exports.follows(year, years[i - 1]) and years[i - 1] or nil end
  end
end

-- A year's growth by currency, over as many months: that in dollars is left
-- out where fewer months have them than have rupees.
---@return { inr?: number, usd?: number } growth, integer months compared
local function growths(year, before)
  local inr, months = exports.growth(year, before, "inr")
  local usd, own = exports.growth(year, before, "usd")
  if not inr then return { usd = usd }, own end
  return { inr = inr, usd = own == months and usd or nil }, months
end

--- The sentence on a year's growth, or nil.
function tables.growth(ctx, years, year)
  local before, parts = tables.year_before(years, year), {}
  local growth, months = growths(year, before)
  for _, money in ipairs { "inr", "usd" } do
    if growth[money] then
      parts[#parts + 1] = ctx.t("{growth} % in {currency}",
        { growth = (growth[money] < 0 and "" or "+") .. zila.number.format(growth[money], 1),
          currency = tables.currency(ctx, money) })
    end
  end
  if #parts == 0 then return nil end
  return ctx.t("Growth over the same {months} months of {before}: {growth}.",
    { months = months, before = before.year, growth = table.concat(parts, ", ") })
end

local REMADE = [[
  SELECT district, name FROM (
    SELECT district, name, max(created) AS created, cast(min(valid_from) AS INTEGER) AS listed,
      CASE WHEN count(valid_to) = count(*) THEN cast(max(valid_to) AS INTEGER) END AS ended
    FROM district_all WHERE state = :state GROUP BY district)
  WHERE coalesce(created, listed) BETWEEN :first AND :last OR ended BETWEEN :first AND :last ORDER BY name]]

--- Which districts were made or ended while a year and the one before ran: which
-- others they were made of, or went into, no list says. nil: none.
function tables.remade(ctx, years, year)
  local names, before = {}, tables.year_before(years, year)
  local first = before and tonumber(before.year:sub(1, 4))
  for row in zila.rows(REMADE, { first = first or 0, last = first and first + 2 or 0 }) do
    names[#names + 1] = wording.district(ctx, row)
  end
  if #names == 0 then return nil end
  return ctx.t("Districts made or ended from {first} to {last}: {list}. The growth of those that they were made of, or "
    .. "went into, is not of the same land.",
    { first = tostring(first), last = tostring(first + 2), list = table.concat(names, ", ") })
end

--- A year as a caption or sentence names it: of a part, with its months.
function tables.named(ctx, year)
  if year.months == 12 then return year.year end
  return ctx.t("{year} ({months} of 12 months)", { year = year.year, months = year.months })
end

--- Adds a year as a figure of the report, with the lines behind it.
function tables.figure(ctx, name, year, from)
  local money = year.inr and "inr" or "usd"
  local value = year[money]
  local size, _, unit = scale(ctx, money, math.abs(value or 0))
  return ctx:figure(name, {
    label = ctx.t("Exports in {year}, months covered: {months}", { year = year.year, months = year.months }),
    unit = unit, value = value and value / size, decimals = 2, from = from,
  })
end

--- Who leads a year's exports, or nil where a share of their sum can't be told.
function tables.leads(ctx, year, name, share)
  return share and ctx.t("{name} leads the exports of {year} with {share} %.", { name = name,
    year = tables.named(ctx, year), share = zila.number.format(share, 1) }) or nil
end

--- A chart of the rows' values in the unit that the largest reaches; the table
-- below has them in full. None where there is no message. A line has a gap where
-- a row has no value; bars leave the row out.
function tables.drawn(doc, ctx, spec)
  local most, rows = 0, {}
  for _, row in ipairs(spec.rows) do
    if row.value and not row.total or spec.kind == "line" then
      most = math.max(most, row.value or 0)
      rows[#rows + 1] = { label = spec.label(row), value = row.value }
    end
  end
  if #rows < 2 or not spec.message then return end
  local size, _, _, unit = scale(ctx, spec.money, most)
  for _, row in ipairs(rows) do row.value = row.value and row.value / size end
  doc:chart {
    id = spec.id, kind = spec.kind, caption = spec.caption, message = spec.message, rows = rows,
    note = tables.note(ctx),
    columns = {
      { id = "label", title = spec.title, type = "text" },
      { id = "value", title = ctx.t("Value"), type = "decimal", unit = unit, scale = 2 },
    },
  }
end

--- The HS code and the name of an entry of exports.commodities(); either may be
-- nil.
function tables.code_and_name(entry)
  return entry.coded == 1 and entry.key or nil, entry.name
end

--- "HS 0902 Tea", or the commodity as a file names it.
function tables.commodity(ctx, entry)
  local code, name = tables.code_and_name(entry)
  if code then code = ctx.t("HS {code}", { code = code }) end
  return code and name and code .. " " .. name or code or name or ctx.t("Not stated")
end

--- What a list of commodities leaves open where only some of it has HS codes;
-- nil where all of the year's sum has, or nothing, or corrections leave no sum.
function tables.uncoded(ctx, year, list, money)
  local alike, sum = exports.alike(list, money)
  if sum == year[money] or (year[money] or 0) <= 0 or not alike[1] or alike[1].coded ~= 1 then return nil end
  return ctx.t("HS codes stand for {share} % of the exports of {year}: goods of a code that other rows only name, "
    .. "or leave unnamed, are not in its value, share and growth.",
    { year = year.year, share = zila.number.percent(sum, year[money]) })
end

--- The first of a list with their shares, and a total row that counts all.
function tables.shares(doc, ctx, spec)
  local rows = {}
  for i = 1, math.min(spec.most, #spec.list) do
    local row = spec.list[i]
    rows[i] = { name = spec.label and spec.label(row) or row.name or ctx.t("Not stated"), value = row[spec.money],
      share = zila.stats.share(row[spec.money], spec.whole) }
  end
  rows[#rows + 1] = { name = ctx.t("All {n}", { n = #spec.list }), value = spec.total,
    share = zila.stats.share(spec.total, spec.whole), total = true }
  doc:table {
    id = spec.id, caption = spec.caption, rows = rows,
    note = tables.note(ctx, (spec.note and spec.note .. " " or "") .. tables.rounded(ctx)),
    columns = {
      { id = "name", title = spec.title, type = "text" },
      { id = "value", title = ctx.t("Value"), type = "money", unit = spec.money:upper() },
      { id = "share", title = ctx.t("Share"), type = "percent" },
    },
  }
end

local function year_row(years, i, whole)
  local year, before = years[i], years[i - 1]
  local row = { year = year.year, months = year.months, inr = year.inr or year.shown_inr,
    usd = year.usd or year.shown_usd,
    provisional = year.provisional }
  local growth, months = growths(year, before)
  row.growth_inr, row.growth_usd = growth.inr, growth.usd
  if growth.inr or growth.usd then row.compared = months end
  local money = year.inr and "inr" or "usd"
  local reference = whole and year[money] and exports.reference(year, money)
  if reference then
    row.share, row.states = zila.stats.share(year[money], reference.total), reference.states
  end
  return row
end

-- Whether a year's growth is not known for months that only longer periods hold,
-- and not for a value that one of the two lacks.
local function hidden(years, year)
  local before = tables.year_before(years, year)
  return before and year.mask & before.mask & (year.longer | before.longer) ~= 0
    and (year.mask ~= before.mask or year.uneven or before.uneven)
    and (year.inr and before.inr or year.usd and before.usd)
    and not (exports.growth(year, before, "inr") or exports.growth(year, before, "usd"))
end

local function years_note(ctx, years)
  local notes = { ctx.t("Growth over the year before, within one currency and only over months that both years have; "
    .. "a converted value has none.") }
  for _, year in ipairs(years) do
    local rate = rates.fill(year)
    if rate then notes[#notes + 1] = rates.note(ctx, year, rate) end
    notes[#notes + 1] = tables.provisional(ctx, year)
    if hidden(years, year) then
      notes[#notes + 1] = ctx.t("{year} has no growth: months that it shares with the year before are held only within "
        .. "longer periods.", { year = year.year })
    end
  end
  return tables.note(ctx, table.concat(notes, " "))
end

-- The currency that a chart of years is in: the one that all of them have.
function tables.drawn_money(years)
  for _, year in ipairs(years) do
    if year.whole and not year.inr then return "usd" end
  end
  return "inr"
end

-- Whole years with a value, oldest first, and those between that have none, so
-- that a line is as steep as a year's growth.
local function drawn_years(years, money)
  local drawn = {}
  for _, year in ipairs(years) do
    if year.whole and year[money] then
      local last, first = drawn[#drawn], tonumber(year.year:sub(1, 4))
      for missed = last and last.first + 1 or first, first - 1 do
        drawn[#drawn + 1] = { year = ("%d-%02d"):format(missed, (missed + 1) % 100) }
      end
      drawn[#drawn + 1] = { year = year.year, first = first, value = year[money] }
    end
  end
  return drawn
end

--- Exports by fiscal year; with_share: also the share of all that is imported.
function tables.years(doc, ctx, years, with_share)
  local note, rows, columns = years_note(ctx, years), {}, {
    { id = "year", title = ctx.t("Fiscal year"), type = "text" },
    { id = "months", title = ctx.t("Months"), type = "integer" },
    { id = "inr", title = ctx.t("Value"), type = "money", unit = "INR" },
    { id = "growth_inr", title = ctx.t("Growth (rupees)"), type = "percent" },
    { id = "usd", title = ctx.t("Value"), type = "money", unit = "USD" },
    { id = "growth_usd", title = ctx.t("Growth (US$)"), type = "percent" },
    { id = "compared", title = ctx.t("Months compared"), type = "integer" },
  }
  for i in ipairs(years) do rows[i] = year_row(years, i, with_share) end
  if with_share then
    columns[#columns + 1] = { id = "share", title = ctx.t("Share of all imported"), type = "percent", scale = 2 }
    columns[#columns + 1] = { id = "states", title = ctx.t("States/UTs in the total"), type = "integer" }
  end
  local money = tables.drawn_money(years)
  local drawn = drawn_years(years, money)
  if #drawn > 1 then
    local first, last = drawn[1], drawn[#drawn]
    tables.drawn(doc, ctx, { id = "years_chart", kind = "line", rows = drawn, money = money,
      title = ctx.t("Fiscal year"),
      caption = ctx.t("Exports of whole fiscal years"), label = function(row) return row.year end,
      message = ctx.t("Exports went from {before} in {first} to {after} in {last}.", { first = first.year,
        before = worded(ctx, money, first.value), last = last.year, after = worded(ctx, money, last.value) }) })
  end
  doc:table { id = "exports_by_year", caption = ctx.t("Exports by fiscal year"), rows = rows, columns = columns,
    note = note }
end

return tables
