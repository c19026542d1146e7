-- The products identified, district by district, as the answer to Lok Sabha
-- unstarred question 2914 of 3 August 2022 gave them: has one product been
-- identified from each district, and which. With --state it is one state's.
--
-- Every list is kept apart: a district may stand in several, with different
-- products, and none of them is the key of another.
local list_dates = require "lib.list_dates"
local product_match = require "lib.product_match"
local wording = require "lib.wording"

-- The lists of the nation; they are named also when nothing of them is held.
local LISTS = { "DPIIT-ODOP", "DEH", "PMFME-ODOP", "ODOFP-2021" }

local function only(ctx, column)
  return ctx.state and (" AND %s = %d"):format(column, ctx.state.code) or ""
end

--- One list: how many districts of the list in force have one product, several
-- or none in it. A list of some states is counted on the districts of those.
local function counted(ctx, list)
  local row = zila.one("WITH " .. list_dates .. [[
    SELECT count(*) AS products, max(max(valid_from), (SELECT day FROM said WHERE list = :list)) AS as_on,
      count(DISTINCT state) AS states
    FROM product WHERE list = :list]] .. only(ctx, "state"), { list = list })
  if row.products == 0 then return { list = list } end
  local n = zila.one([[
    WITH named AS (SELECT district, count(*) AS n FROM product WHERE list = ?1 GROUP BY district)
    SELECT count(*) AS districts, count(CASE WHEN n = 1 THEN 1 END) AS one,
      count(CASE WHEN n > 1 THEN 1 END) AS several, count(CASE WHEN n IS NULL THEN 1 END) AS none
    FROM district AS d LEFT JOIN named ON named.district = d.district
    WHERE d.state IN (SELECT state FROM product WHERE list = ?1)]] .. only(ctx, "d.state"), { list })
  return { list = list, states = row.states, districts = n.districts, one = n.one, several = n.several, none = n.none,
    products = row.products, as_on = row.as_on }
end

local function all_lists(ctx)
  local names, known = {}, {}
  local function add(name)
    if not known[name] then
      known[name] = true
      names[#names + 1] = name
    end
  end
  for _, name in ipairs(LISTS) do add(name) end
  for row in zila.rows("SELECT DISTINCT list FROM product WHERE true" .. only(ctx, "state") .. " ORDER BY list") do
    add(row.list)
  end
  return names
end

-- The districts in force with that many products in DPIIT's list. Without a
-- product there is no row of the list to point at: the register is the source.
local NAMED = [[
  SELECT p.district AS key, p.import_id, p.line FROM product AS p JOIN district AS d ON d.district = p.district
  WHERE p.list = 'DPIIT-ODOP'%s AND (SELECT count(*) FROM product AS q
    WHERE q.district = p.district AND q.list = 'DPIIT-ODOP') %s]]
local UNNAMED = [[
  SELECT d.district AS key, d.import_id, d.line FROM district AS d
  WHERE d.district NOT IN (SELECT district FROM product WHERE list = 'DPIIT-ODOP')%s]]

---@return table of the denominator of the three figures
local function figures(ctx, dpiit)
  local of = wording.of_districts(ctx, zila.value("SELECT count(*) FROM district WHERE true" .. only(ctx, "state")))
  local function figure(name, label, sql)
    local held = dpiit.products ~= nil
    ctx:figure(name, { label = label, unit = ctx.t("districts"), sql = held and sql or nil,
      denominator = held and of or nil, note = not held and ctx.t("no records as on this day") or nil })
  end
  local here = only(ctx, "d.state")
  figure("districts_one_product", ctx.t("Districts with one product in DPIIT's list"), NAMED:format(here, "= 1"))
  figure("districts_several_products", ctx.t("Districts with several products in DPIIT's list"),
    NAMED:format(here, "> 1"))
  figure("districts_no_product", ctx.t("Districts with no product in DPIIT's list"), UNNAMED:format(here))
  local any = zila.value("SELECT EXISTS (SELECT 1 FROM product)") == 1
  ctx:figure("products_listed", {
    label = ctx.t("Products and services in all lists"), unit = ctx.t("entries"),
    note = not any and ctx.t("no records as on this day") or nil,
    sql = any and "SELECT district || '/' || list || '/' || name AS key, import_id, line FROM product WHERE true"
      .. only(ctx, "state") or nil,
  })
  return of
end

-- The answer of one list; `of` are the districts in force.
local function answer_text(ctx, counts, of)
  -- A state that the list doesn't name at all has districts without a product too.
  local none = of.value - counts.one - counts.several
  local words = "No: by the list {name}, {one} of the {of} districts of the {list} have one product, {several} have "
    .. "several and {none} have none."
  if none == 0 and counts.several == 0 then
    words = "Yes: by the list {name}, each of the {of} districts of the {list} has one product."
  elseif none == 0 then
    words = "Yes, at least one: by the list {name}, {one} of the {of} districts of the {list} have one product and "
      .. "{several} have several."
  end
  return ctx.t(words, { name = counts.list, one = counts.one, several = counts.several, none = none, of = of.value,
    list = wording.list(ctx) })
end

local function answer(doc, ctx)
  local dpiit = counted(ctx, "DPIIT-ODOP")
  local of = figures(ctx, dpiit)
  doc:paragraph(ctx.t("Has one product been identified from each district?"))
  if dpiit.products then
    doc:paragraph(answer_text(ctx, dpiit, of))
  else
    local deh = counted(ctx, "DEH")
    doc:note(ctx.t("DPIIT's list is not held as on this day; it can't answer the question."), "warning")
    if deh.products then doc:paragraph(answer_text(ctx, deh, of)) end
  end
  doc:figures { "districts_one_product", "districts_several_products", "districts_no_product", "products_listed" }
end

local function lists(doc, ctx)
  local rows = {}
  for i, name in ipairs(all_lists(ctx)) do rows[i] = counted(ctx, name) end
  doc:table {
    id = "lists", caption = ctx.t("Lists of products, each counted by itself"), rows = rows,
    note = ctx.t("Counted on the districts, in the {list}, of the States/UTs that a list names. A list read in part "
      .. "counts as none where it was not read.", { list = wording.list(ctx) }),
    columns = {
      { id = "list", title = ctx.t("List"), type = "text" },
      { id = "states", title = ctx.t("States/UTs named"), type = "integer" },
      { id = "districts", title = ctx.t("Districts in them"), type = "integer" },
      { id = "one", title = ctx.t("One product"), type = "integer" },
      { id = "several", title = ctx.t("Several"), type = "integer" },
      { id = "none", title = ctx.t("None"), type = "integer" },
      { id = "products", title = ctx.t("Products"), type = "integer" },
      { id = "as_on", title = ctx.t("Newest as on"), type = "date" },
    },
  }
end

local function conflicts(doc, ctx)
  product_match.report(doc, ctx)
end

local PRODUCTS = [[
  SELECT s.name AS state_name, s.name_hi, p.name AS product, p.list, p.valid_from AS as_on, p.gi, p.import_id, p.line,
    coalesce(d.name, (SELECT a.name FROM district_all AS a WHERE a.district = p.district ORDER BY a.valid_from DESC))
      AS district, d.district IS NULL AS outside
  FROM product AS p JOIN state AS s ON s.state = p.state LEFT JOIN district AS d ON d.district = p.district
  WHERE true%s ORDER BY s.name, 9, p.list, p.line, p.name]]

local function products(doc, ctx)
  local rows, group, outside = {}, nil, 0
  for p in zila.rows(PRODUCTS:format(only(ctx, "p.state"))) do
    local state = wording.state(ctx, { name = p.state_name, name_hi = p.name_hi })
    if state ~= group then
      group = state
      rows[#rows + 1] = { group = state }
    end
    outside = outside + p.outside
    if p.outside == 1 then
      p.district = ctx.t("{district} (not in the list in force)", { district = p.district })
    end
    rows[#rows + 1] = {
      district = p.district, product = p.product, list = p.list, as_on = p.as_on,
      gi = ctx.t(wording.gi[p.gi or "unknown"]), import_id = p.import_id, line = p.line,
    }
  end
  if #rows == 0 then return doc:note(ctx.t("No product is recorded as on this day."), "warning") end
  if outside > 0 then
    doc:paragraph(ctx.t("{n} entries belong to districts that the {list} doesn't name; they are shown, and in no count "
      .. "of districts.", { n = outside, list = wording.list(ctx) }))
  end
  doc:table {
    id = "products", caption = ctx.t("Products and services identified, by State/UT and district"), rows = rows,
    note = ctx.t("GI: yes only where a source says so. Absence from a list of geographical indications is not a no."),
    columns = {
      { id = "district", title = ctx.t("District"), type = "text" },
      { id = "product", title = ctx.t("Product"), type = "text" },
      { id = "list", title = ctx.t("List"), type = "text" },
      { id = "as_on", title = ctx.t("As on"), type = "date" },
      { id = "gi", title = ctx.t("GI"), type = "text" },
    },
  }
end

local function notes(doc, ctx)
  for _, text in ipairs(wording.synthetic(ctx)) do doc:note(text, "synthetic") end
  doc:list {
    ctx.t("Products are printed as the list has them: a cell with several is not split, two spellings are not merged."),
    ctx.t("A product's date is that of the first list that had it so; an undated list counts from the day it was "
      .. "imported."),
    ctx.t("Rows that no district could be found for are not here: see zila rejects."),
  }
end

return {
  id = "product_list",
  title = "Products identified, district by district",
  scope = "nation",
  sections = {
    { id = "answer", title = "The answer", build = answer },
    { id = "lists", title = "The lists", build = lists },
    { id = "conflicts", title = "Where lists differ", build = conflicts },
    { id = "products", title = "The list", build = products },
    { id = "notes", title = "Data notes", build = notes },
  },
}
