--- The section "Export profile" of a state's report: value, growth, share,
-- top commodities with their RCA, top destinations, concentration. What was
-- not imported is said in a sentence and not printed as 0.
local exports = require "lib.exports"
local export_tables = require "lib.export_tables"
local wording = require "lib.wording"

local TOP = 10

-- India's exports as the commerce ministry's data bank has them, by HS chapter.
local NATIONAL = [[
  SELECT sum(value_inr) AS inr, sum(value_usd) AS usd, count(value_inr) AS n_inr, count(value_usd) AS n_usd
  FROM india_national_export WHERE period = ? AND destination IS NULL AND length(hs) = 2]]
local CHAPTERS = 90 -- of 98: with fewer it is a part of the table, as the data bank gives on request

-- "12.3 % of ...", for each whole that the state's exports can be held against.
local function shares(ctx, year, money)
  local found, reference = {}, exports.reference(year, money)
  local share = reference and zila.stats.share(year[money], reference.total)
  if share then
    found[1] = ctx.t("Share of the exports imported for {states} States/UTs for the same months of {year}: {share} %.",
      { states = reference.states, year = year.year, share = zila.number.format(share, 2) })
  elseif year.uneven then
    found[1] = export_tables.uneven(ctx, year)
  else
    found[1] = ctx.t("Share of the country: n/a, since for the same months of {year} no other State/UT's exports are "
      .. "held in the same currency.",
      { year = year.year })
  end
  -- The data bank gives its table in one currency at a time: dollars do where it has no rupees.
  local india = year.whole and zila.one(NATIONAL, { year.year }) or {}
  local unit = india.n_inr == 0 and year.usd and "usd" or money
  local chapters = india["n_" .. unit] or 0
  share = zila.stats.share(year[unit], india[unit])
  if chapters > 0 and chapters < CHAPTERS then
    found[2] = ctx.t("Share of India's exports: n/a, since of the data bank's table of {year} only {n} chapters are "
      .. "held.", { year = year.year, n = chapters })
  elseif share then
    found[2] = ctx.t("Share of India's exports of {year} as the export-import data bank has them: {share} %.",
      { year = year.year, share = zila.number.format(share, 2) })
  end
  return found
end

local function headline(doc, ctx, years, year, money)
  local items = { ctx.t("Exports in {year}: {value}.", { year = export_tables.named(ctx, year),
    value = export_tables.value(ctx, year) }) }
  items[#items + 1] = export_tables.provisional(ctx, year)
  items[#items + 1] = export_tables.growth(ctx, years, year)
  for _, unit in ipairs { "inr", "usd" } do
    local cagr, first, last = exports.cagr(years, unit)
    if cagr then
      items[#items + 1] = ctx.t("Compound annual growth (CAGR) from {first} to {last}: {cagr} % in {currency}.",
        { first = first.year, last = last.year, cagr = zila.number.format(cagr, 1),
          currency = export_tables.currency(ctx, unit) })
    end
  end
  if #years < 2 then items[#items + 1] = ctx.t("Only one fiscal year is held: growth can't be said.") end
  for _, text in ipairs(shares(ctx, year, money)) do items[#items + 1] = text end
  local newest = years[#years]
  if newest ~= year and not newest.whole then
    items[#items + 1] = ctx.t("{year} so far, {months} months: {value}.",
      { year = newest.year, months = newest.months, value = export_tables.value(ctx, newest) })
    items[#items + 1] = export_tables.provisional(ctx, newest)
    items[#items + 1] = export_tables.growth(ctx, years, newest)
  end
  doc:list(items)
end

-- Values of the year before by key, of codes cut as those of `year` are.
local function earlier_of(year, before, money)
  local earlier, level = {}, exports.level(year.year)
  for _, row in ipairs(before or {}) do
    local key = row.coded == 1 and row.key:sub(1, level) or row.key or false
    earlier[key] = row[money] and (earlier[key] or 0) + row[money]
  end
  return earlier
end

local function commodity_rows(ctx, year, before, money, list)
  local top, total = exports.top(list, money)
  local reference, earlier, rows = exports.reference(year, money) and exports.classified(year, money),
    earlier_of(year, before, money), {}
  local own = reference and reference.states > 1 and reference.own[ctx.state.code]
  for i = 1, math.min(TOP, #top) do
    local row = top[i]
    local rca = own and row.key and row.coded == reference.coded
      and zila.stats.rca(row[money], own, reference.of[row.key], reference.total) or nil
    local code, name = export_tables.code_and_name(row)
    rows[i] = { hs = code, name = name, label = export_tables.commodity(ctx, row), value = row[money],
      share = zila.stats.share(row[money], year[money]), rca = rca, rsca = zila.stats.rsca(rca),
      growth = zila.stats.growth(row[money], earlier[row.key or false]) }
  end
  return rows, #top, total, own and reference
end

-- What RCA is, or why there is none.
local function advantage(ctx, year, money, reference)
  if reference then
    local text = ctx.t("RCA (Balassa): a commodity's share in the state's exports over its share in the reference, the "
      .. "exports imported for {states} States/UTs for the same months of {year}, this one among them; over 1 is an "
      .. "advantage. RSCA = (RCA - 1) / (RCA + 1), from -1 to 1.", { states = reference.states, year = year.year })
    local whole = exports.reference(year, money).total
    if reference.total == whole or whole <= 0 or year[money] <= 0 then return text end
    return text .. " " .. ctx.t("It is of exports with {what} alone: {own} % of the state's, {all} % of all held.", {
      what = reference.coded == 1 and ctx.t("an HS code") or ctx.t("a commodity's name"),
      own = zila.number.percent(reference.own[ctx.state.code], year[money]),
      all = zila.number.percent(reference.total, whole) })
  elseif year.uneven then
    return export_tables.uneven(ctx, year)
  elseif exports.reference(year, money) then
    return ctx.t("RCA: n/a, since this state and another don't both name their commodities by HS codes.")
  end
  return ctx.t("RCA needs the exports of other states for the same months in the same currency; none are imported.")
end

local function commodities(doc, ctx, years, year, money)
  local list = exports.commodities(year.year)[ctx.state.code]
  local last = year.whole and export_tables.year_before(years, year)
  last = last and last.whole and last[money] and last or nil
  local before = last and exports.commodities(last.year)[ctx.state.code]
  local rows, count, total, reference = commodity_rows(ctx, year, before, money, list)
  if count == 0 then return end
  local most = rows[1]
  export_tables.drawn(doc, ctx, { id = "commodities_chart", kind = "bar", rows = rows, money = money,
    caption = ctx.t("Top commodities, {year}", { year = export_tables.named(ctx, year) }), title = ctx.t("Commodity"),
    label = function(row) return row.label end,
    message = export_tables.leads(ctx, year, most.label, most.share) })
  rows[#rows + 1] = { name = ctx.t("All {n}", { n = count }), value = total, total = true,
    share = zila.stats.share(total, year[money]), growth = exports.growth(year, last, money) }
  local level = ctx.t("HS codes at {level} digits; their edition is not stated by the files.",
    { level = exports.level(year.year) })
  if before then
    level = level .. " " .. ctx.t("A code that an edition (2012, 2017, 2022) split, merged or moved holds other goods "
      .. "after it: its growth is not of the same goods.")
    if exports.level(last.year) < exports.level(year.year) then
      level = level .. " " .. ctx.t("Codes have no growth: those of {year} have {n} digits.",
        { year = last.year, n = exports.level(last.year) })
    end
  end
  for _, of in ipairs { { year, list }, last and { last, before } } do
    local text = export_tables.uncoded(ctx, of[1], of[2], money)
    if text then level = level .. " " .. text end
  end
  doc:table {
    id = "top_commodities", rows = rows, caption = ctx.t("Top commodities and their advantage, {year}",
      { year = export_tables.named(ctx, year) }),
    note = export_tables.note(ctx, advantage(ctx, year, money, reference)
      .. " " .. level .. " " .. export_tables.rounded(ctx)),
    columns = {
      { id = "name", title = ctx.t("Commodity"), type = "text" },
      { id = "hs", title = ctx.t("HS code"), type = "code" },
      { id = "value", title = ctx.t("Value"), type = "money", unit = money:upper() },
      { id = "share", title = ctx.t("Share"), type = "percent" },
      { id = "growth", title = ctx.t("Growth"), type = "percent" },
      { id = "rca", title = "RCA", type = "decimal", scale = 2 },
      { id = "rsca", title = "RSCA", type = "decimal", scale = 2 },
    },
  }
end

local function destinations(doc, ctx, year, money)
  local top, total = exports.top(exports.destinations(ctx.state.code, year.year), money)
  if #top == 0 then return end
  export_tables.shares(doc, ctx, { id = "top_destinations", list = top, most = TOP, total = total, money = money,
    whole = year[money], title = ctx.t("Destination"), caption = ctx.t("Top destinations, {year}",
      { year = export_tables.named(ctx, year) }) })
end

local function district_list(ctx, year)
  local list = {}
  for code, years in pairs(exports.of_districts(ctx.state.code)) do
    local own = years[year.year]
    if own then list[#list + 1] = { key = code, inr = own.inr, usd = own.usd } end
  end
  return list
end

local function concentration(doc, ctx, year, money)
  local code, rows = ctx.state.code, {}
  for _, part in ipairs {
    { ctx.t("Commodities"), exports.commodities(year.year)[code] },
    { ctx.t("Destinations"), exports.destinations(code, year.year) },
    not year.uneven and { ctx.t("Districts"), district_list(ctx, year) } or nil,
  } do
    local found = exports.concentration(exports.alike(part[2], money), money)
    rows[#rows + 1] = { of = part[1], items = found.items, hhi = found.hhi, normalised = found.normalised,
      top = found.top }
  end
  local list = exports.commodities(year.year)[code]
  local apart = export_tables.uncoded(ctx, year, list, money)
    and " " .. ctx.t("Of commodities only those with HS codes are in it.") or ""
  doc:table {
    id = "concentration", rows = rows,
    caption = ctx.t("Concentration, {year}", { year = export_tables.named(ctx, year) }),
    note = export_tables.note(ctx, ctx.t("Herfindahl-Hirschman index (HHI): sum of the squared shares, from 1/n to 1 "
      .. "(all in one). Normalised: (HHI - 1/n) / (1 - 1/n), from 0 to 1; 1 where there is only one item. It depends "
      .. "on how fine the items are.") .. " " .. ctx.t("What is not stated is left out.") .. apart),
    columns = {
      { id = "of", title = ctx.t("Concentration of"), type = "text" },
      { id = "items", title = ctx.t("Items"), type = "integer" },
      { id = "hhi", title = "HHI", type = "decimal", scale = 3 },
      { id = "normalised", title = ctx.t("HHI, normalised"), type = "decimal", scale = 3 },
      { id = "top", title = ctx.t("Share of the first five"), type = "percent" },
    },
  }
end

return function(doc, ctx)
  local years = exports.of_state(ctx.state.code)
  if #years == 0 then
    return doc:note(export_tables.outside(ctx) or ctx.t("No export data for periods up to {date} have been imported "
      .. "for {state}: its exports are not known here, which does not mean that there are none.",
      { date = wording.date(ctx.as_of), state = wording.own_name(ctx) }), "warning")
  end
  local year = exports.main_year(years)
  local money = year.inr and "inr" or "usd"
  export_tables.figure(ctx, "exports", year, exports.state_lines(ctx.state.code, year.year))
  doc:figures { "exports" }
  export_tables.warn(doc, ctx, "export_flow")
  headline(doc, ctx, years, year, money)
  export_tables.years(doc, ctx, years, true)
  if not year[money] then return end
  commodities(doc, ctx, years, year, money)
  destinations(doc, ctx, year, money)
  concentration(doc, ctx, year, money)
end
