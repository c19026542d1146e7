--- The section "Export profile" of a state's report: value, growth, share,
-- top commodities with their RCA, top destinations, concentration. What was
-- not imported is said in a sentence and not printed as 0.
local exports = require "lib.exports"
local wording = require "lib.wording"

local TOP = 10

local function years_table(doc, ctx, years)
  local rows = {}
  for i, year in ipairs(years) do
    local before = years[i - 1]
    local whole = before and before.months == 12 and year.months == 12
    rows[i] = {
      year = year.year, months = year.months, inr = year.inr, usd = year.usd,
      growth_inr = whole and zila.stats.growth(year.inr, before.inr) or nil,
      growth_usd = whole and zila.stats.growth(year.usd, before.usd) or nil,
    }
  end
  doc:table {
    id = "exports_by_year", caption = ctx.t("Exports by fiscal year"), rows = rows,
    note = ctx.t("Growth over the year before, only between whole years and within one currency."),
    columns = {
      { id = "year", title = ctx.t("Fiscal year"), type = "text" },
      { id = "months", title = ctx.t("Months"), type = "integer" },
      { id = "inr", title = ctx.t("Value"), type = "money", unit = "INR" },
      { id = "growth_inr", title = ctx.t("Growth (rupees)"), type = "percent" },
      { id = "usd", title = ctx.t("Value"), type = "money", unit = "USD" },
      { id = "growth_usd", title = ctx.t("Growth (US$)"), type = "percent" },
    },
  }
end

--- RCA needs exports of others: x_sp / X_s over x_Ip / X_I, I all that was imported.
local function rca_of(year, money)
  local reference, total = {}, 0
  for _, row in ipairs(exports.by(year, "commodity", money)) do
    reference[row.name] = row.value
    total = total + row.value
  end
  local others = #exports.by(year, "state", money) > 1
  return function(name, value, own_total)
    return others and zila.stats.rca(value, own_total, reference[name] or 0, total) or nil
  end, others
end

local function sum(list)
  local total = 0
  for _, row in ipairs(list) do total = total + row.value end
  return total
end

local function top_table(doc, ctx, spec)
  local list, rows = spec.list, {}
  local total = sum(list)
  for i = 1, math.min(TOP, #list) do
    rows[i] = { name = tostring(list[i].name), value = list[i].value, share = list[i].value * 100 / total,
      rca = spec.rca and spec.rca(list[i].name, list[i].value, total) }
  end
  rows[#rows + 1] = { name = ctx.t("All {n}", { n = #list }), value = total, share = 100.0, total = true }
  local columns = {
    { id = "name", title = spec.title, type = "text" },
    { id = "value", title = ctx.t("Value"), type = "money", unit = spec.money:upper() },
    { id = "share", title = ctx.t("Share"), type = "percent" },
  }
  if spec.rca then columns[4] = { id = "rca", title = "RCA", type = "decimal", scale = 2 } end
  doc:table { id = spec.id, caption = spec.caption, rows = rows, columns = columns, note = spec.note }
end

local function breakdown(doc, ctx, year)
  local money, state = year.inr and "inr" or "usd", ctx.state.code
  local rca, others = rca_of(year, money)
  local commodities = exports.by(year, "commodity", money, state)
  local destinations = exports.by(year, "destination", money, state)
  local districts = exports.by(year, "district", money, state)
  if #commodities > 0 then
    top_table(doc, ctx, { id = "top_commodities", list = commodities, money = money, title = ctx.t("Commodity"),
      caption = ctx.t("Top commodities, {year}", { year = year.year }), rca = others and rca or nil,
      note = others and ctx.t("RCA (Balassa): a commodity's share in the state's exports over its share in all exports "
        .. "imported for the year; over 1 is an advantage.")
        or ctx.t("RCA needs the exports of other states; none are imported.") })
  end
  if #destinations > 0 then
    top_table(doc, ctx, { id = "top_destinations", list = destinations, money = money, title = ctx.t("Destination"),
      caption = ctx.t("Top destinations, {year}", { year = year.year }) })
  end
  local rows = {}
  for _, part in ipairs { { ctx.t("Commodities"), commodities }, { ctx.t("Destinations"), destinations },
    { ctx.t("Districts"), districts } } do
    rows[#rows + 1] = { of = part[1], items = #part[2], hhi = exports.hhi(part[2]) }
  end
  doc:table {
    id = "concentration", caption = ctx.t("Concentration (HHI), {year}", { year = year.year }), rows = rows,
    note = ctx.t("Herfindahl-Hirschman index: sum of the squared shares, from near 0 to 1 (all in one)."),
    columns = {
      { id = "of", title = ctx.t("Concentration of"), type = "text" },
      { id = "items", title = ctx.t("Items"), type = "integer" },
      { id = "hhi", title = "HHI", type = "decimal", scale = 3 },
    },
  }
end

local function share_of_all(doc, ctx, year)
  for _, all in ipairs(exports.years()) do
    if all.year == year.year and all.months == year.months then
      local money = year.inr and all.inr and "inr" or "usd"
      local whole, states = all[money], #exports.by(all, "state", money)
      if whole and year[money] and states > 1 then
        doc:paragraph(ctx.t("In {year} that is {percent} % of the exports imported for {states} States/UTs.",
          { year = year.year, percent = zila.number.percent(year[money], whole), states = states }))
      end
    end
  end
end

-- The newest year as a figure of the report, with the lines behind it.
local function newest_figure(doc, ctx, year)
  local money = year.inr and "inr" or "usd"
  ctx:figure("exports", {
    label = ctx.t("Exports in {year}, months covered: {months}", { year = year.year, months = year.months }),
    unit = money:upper(), value = (year[money] + 50) // 100, from = exports.lines(year, ctx.state.code),
  })
  doc:figures { "exports" }
end

return function(doc, ctx)
  local years = exports.years(ctx.state.code)
  if #years == 0 then
    return doc:note(ctx.t("No export data for periods up to {date} have been imported for {state}: its exports are not "
      .. "known here, which does not mean that there are none.",
      { date = wording.date(ctx.as_of), state = wording.own_name(ctx) }), "warning")
  end
  local newest = years[#years]
  local known = newest.inr or newest.usd
  if known then newest_figure(doc, ctx, newest) end
  years_table(doc, ctx, years)
  share_of_all(doc, ctx, newest)
  if known then breakdown(doc, ctx, newest) end
end
