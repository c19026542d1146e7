--- What is recorded of a district, as sentences: for the sheet of each district
-- in its state's report, and for its own. Empty registers are told apart from
-- districts that have nothing in them.
local exports = require "lib.exports"
local export_tables = require "lib.export_tables"
local held = require "lib.held"
local wording = require "lib.wording"

local facts = {}

local MOST = 6 -- of a kind in a sentence; the tables have all

facts.category = { supply_chain = "supply chain", market_access = "market access", logistics = "logistics",
  quality = "quality", finance = "finance", handholding = "handholding", other = "other" }
facts.stands = { done = "done", overdue = "overdue", open = "open", planned = "planned", under_way = "under way",
  dropped = "dropped" }

-- The first texts of a list, and how many more there are.
local function joined(ctx, list, text)
  local found = {}
  for i = 1, math.min(MOST, #list) do found[i] = text(list[i]) end
  if #list > MOST then found[#found + 1] = ctx.t("{n} more", { n = #list - MOST }) end
  return table.concat(found, "; ")
end

-- Products of one name once, with the lists that have it.
local function merged(rows)
  local found, of = {}, {}
  for _, row in ipairs(rows) do
    local entry = of[row.name]
    if not entry then
      entry = { name = row.name, lists = {} }
      of[row.name], found[#found + 1] = entry, entry
    end
    entry.lists[#entry.lists + 1] = row.list
    entry.hs, entry.gi = entry.hs or row.hs, entry.gi or row.gi == "yes"
  end
  return found
end

local function product(ctx, entry)
  local marks = { table.concat(entry.lists, ", ") }
  if entry.hs then marks[#marks + 1] = ctx.t("HS {code}", { code = entry.hs }) end
  if entry.gi then marks[#marks + 1] = ctx.t("GI") end
  return ("%s (%s)"):format(entry.name, table.concat(marks, "; "))
end

function facts.intervention(ctx, row)
  local marks = {}
  if row.agency then marks[1] = row.agency end
  if row.due then marks[#marks + 1] = ctx.t("due {date}", { date = wording.date(row.due) }) end
  marks[#marks + 1] = ctx.t(facts.stands[row.stands])
  return ("%s (%s)"):format(row.description, table.concat(marks, ", "))
end

--- "first drafted by RA X on ..., adopted ..., not notified".
function facts.plan(ctx, plan)
  local parts = {}
  for _, step in ipairs { { "drafted", ctx.t("drafted") }, { "adopted", ctx.t("adopted") },
    { "notified", ctx.t("notified") } } do
    local day = plan[step[1]]
    parts[#parts + 1] = day and step[2] .. " " .. wording.date(day)
      or ctx.t("{step}: not recorded", { step = step[2] })
  end
  if plan.ra then parts[#parts + 1] = ctx.t("RA {name}", { name = plan.ra }) end
  return table.concat(parts, "; ")
end

-- The district's years, and the state's main year of them or, where it has none
-- of that, its own; nil where none are held.
local function years_of(ctx, code, year)
  local years = year and exports.of_districts(ctx.state.code)[code]
  return years, years and (years[year.year] or exports.main_year(years))
end

-- The district's exports of that year, with its rank among `ranked` (codes by
-- value), as a sentence.
local function exports_of(ctx, code, years, own, ranked)
  local text = ctx.t("Exports {year}: {value}", { year = export_tables.named(ctx, own),
    value = export_tables.value(ctx, own) })
  local growth = export_tables.growth(ctx, years, own)
  if ranked[code] then -- so it is the state's main year
    text = text .. "; " .. ctx.t("rank {rank} of {n} in the state", { rank = ranked[code], n = ranked.n })
  end
  return growth and text .. ". " .. growth or text .. "."
end

-- "Tea 40.0 %; Rice 20.0 %": the first of a list by value, without shares where
-- corrections leave no sum to have one of.
local function leading(ctx, list, own, money, name)
  local top = exports.top(list, money)
  return #top > 0 and joined(ctx, { table.unpack(top, 1, 3) }, function(row)
    if own[money] <= 0 then return name(row) end
    return ("%s %s %%"):format(name(row), zila.number.percent(row[money], own[money]))
  end) or nil
end

--- Ranks of the districts of the report's state by their exports of a year: none
-- where some lack the currency, or months.
function facts.ranks(ctx, year)
  local codes, values, ranked = {}, {}, { n = 0 }
  local all = year and exports.of_state(ctx.state.code)[year.year]
  local money = all and not all.uneven and (all.inr and "inr" or all.usd and "usd")
  for code, years in pairs(money and exports.of_districts(ctx.state.code) or {}) do
    local own = years[year.year]
    if own and own[money] then
      codes[#codes + 1], values[#values + 1] = code, own[money]
    end
  end
  for i, rank in ipairs(zila.stats.rank(values)) do ranked[codes[i]] = rank end
  ranked.n = #codes
  return ranked
end

local function export_lines(ctx, code, year, ranked, add)
  local years, own = years_of(ctx, code, year)
  local outside = not own and export_tables.outside(ctx, code)
  if own then add(exports_of(ctx, code, years, own, ranked)) end
  if outside then add(outside) end
  local money = own and (own.inr and "inr" or own.usd and "usd")
  if not money then return end
  local lists = exports.district_in(ctx.state.code, code, own.year)
  local goods = leading(ctx, lists.commodities, own, money, function(row) return export_tables.commodity(ctx, row) end)
  local countries = leading(ctx, lists.destinations, own, money,
    function(row) return row.name or ctx.t("Not stated") end)
  if goods then add(ctx.t("Commodities: {list}.", { list = goods })) end
  if countries then add(ctx.t("Countries: {list}.", { list = countries })) end
end

--- The sentences of a district, and the names of what is not recorded.
---@return string[] items
function facts.sheet(ctx, code, year, ranked)
  local items, missing = {}, {}
  local function add(what, text)
    if text then items[#items + 1] = text else missing[#missing + 1] = what end
  end
  local function each(kind, what, text, words)
    local rows = held.of(kind, code)
    add(what, #rows > 0 and words(joined(ctx, rows, text)) or nil)
  end
  local named = merged(held.of("products", code))
  add(ctx.t("products"), #named > 0 and ctx.t("Products: {list}.",
    { list = joined(ctx, named, function(entry) return product(ctx, entry) end) }))
  local before = #items
  export_lines(ctx, code, year, ranked, function(text) items[#items + 1] = text end)
  if #items == before then missing[#missing + 1] = ctx.t("exports") end
  each("challenges", ctx.t("bottlenecks"), function(row)
    return ("%s (%s)"):format(row.description, ctx.t(facts.category[row.category]))
  end, function(list) return ctx.t("Bottlenecks: {list}.", { list = list }) end)
  each("interventions", ctx.t("interventions"), function(row) return facts.intervention(ctx, row) end,
    function(list) return ctx.t("Interventions: {list}.", { list = list }) end)
  local committee, meetings = held.of("committees", code)[1], held.of("meetings", code)
  add(ctx.t("committee (DEPC)"), committee and ctx.t("DEPC constituted on {date}.",
    { date = wording.date(committee.constituted) }))
  add(ctx.t("DEPC meetings"), #meetings > 0 and ctx.t("DEPC meetings: {n}, the last on {date}.",
    { n = #meetings, date = wording.date(meetings[#meetings].held) }))
  local plan = held.of("plans", code)[1]
  add(ctx.t("action plan"), plan and ctx.t("Action plan: {steps}.", { steps = facts.plan(ctx, plan) }))
  each("targets", ctx.t("export target"), function(row)
    return row.period .. " " .. export_tables.value(ctx, row)
  end, function(list) return ctx.t("Export target: {list}.", { list = list }) end)
  if #missing > 0 then
    items[#items + 1] = ctx.t("Not recorded: {list}.", { list = table.concat(missing, ", ") })
  end
  return items
end

return facts
