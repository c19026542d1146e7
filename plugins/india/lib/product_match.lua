--- Whether two lists name the same product for a district. Names are compared
-- by the beginnings of their words, so that `Chilli` and `Chilly`, `Bagh Print`
-- and `Bagh Prints` agree; one word in common is enough. It never merges
-- anything: it only says which pairs a person should look at.
local held = require "lib.held"

local match = {}

local STEM = "^" .. utf8.charpattern:rep(4) -- letters of any script; shorter words (`and`, `of`) say nothing

local function stems(names)
  local found = {}
  for word in zila.text.key(names):gmatch("%S+") do
    local stem = word:match(STEM)
    if stem then found[stem] = true end
  end
  return found
end

---@param a string names of one list
---@param b string names of the other
---@return boolean
function match.agree(a, b)
  if zila.text.key(a) == zila.text.key(b) then return true end
  local other = stems(b)
  for stem in pairs(stems(a)) do
    if other[stem] then return true end
  end
  return false
end

-- The lists are read once each; only the names of the few districts are looked up.
local PAIRS = [[
  WITH own AS (SELECT state, district, list, group_concat(DISTINCT name) AS own_names,
      min(import_id) AS import_id, line
    FROM (SELECT * FROM product WHERE list LIKE 'STATE-ODOP%'{only}
      ORDER BY district, list, name)
    GROUP BY district, list),
  national AS (SELECT district, group_concat(DISTINCT name) AS names
    FROM (SELECT district, name FROM product
      WHERE list = 'DPIIT-ODOP' AND district IN (SELECT district FROM own) ORDER BY district, name)
    GROUP BY district)
  SELECT own.state, own.district, own.list,
    (SELECT name FROM district_all WHERE district = own.district ORDER BY valid_from DESC) AS name,
    own.own_names, own.import_id, own.line, national.names AS national_names
  FROM own JOIN national ON national.district = own.district
  ORDER BY own.state, name, own.list]]

--- The districts that both DPIIT's list and a list of the state name.
---@param state integer? nil for the nation
---@return table[] rows district, name, list, own_names, national_names, import_id, line: never changed
function match.pairs(state)
  if state then return held.rows("state", state, PAIRS) end
  return zila.all((PAIRS:gsub("{only}", "")))
end

local function agrees(pair) return match.agree(pair.own_names, pair.national_names) end

--- All districts of the report's state that both lists name, as table rows.
---@return table[] rows district, own, national, same, import_id, line
function match.side_by_side(ctx)
  local rows = {}
  for i, pair in ipairs(match.pairs(ctx.state.code)) do
    rows[i] = { district = pair.name, own = pair.own_names, national = pair.national_names,
      same = agrees(pair) and ctx.t("yes") or ctx.t("no"), import_id = pair.import_id, line = pair.line }
  end
  return rows
end

--- The districts for which the two lists name different products, as table rows.
---@return table[] rows state (its code), district, list, own, national, import_id, line
---@return integer compared
function match.differing(ctx)
  local rows, compared = {}, match.pairs(ctx.state and ctx.state.code)
  for _, row in ipairs(compared) do
    if not agrees(row) then
      rows[#rows + 1] = { state = row.state, district = row.name, national = row.national_names, list = row.list,
        own = row.own_names, import_id = row.import_id, line = row.line }
    end
  end
  return rows, #compared
end

--- They as a table.
---@return integer differing, integer compared
function match.report(doc, ctx)
  local rows, compared = match.differing(ctx)
  if compared == 0 then
    doc:paragraph(ctx.t("No district is named by both DPIIT's list and a list of its state: nothing to compare."))
    return 0, 0
  end
  doc:paragraph(ctx.t("Of {n} districts that both DPIIT's list and the state's own name, the two agree in {agree} and "
    .. "name different products, or one in different words, in {differ}.",
    { n = compared, agree = compared - #rows, differ = #rows }))
  if #rows > 0 then
    doc:table {
      id = "list_conflicts", caption = ctx.t("Districts whose lists differ"), rows = rows,
      note = ctx.t("Both are kept: which is in force is for the state to say."),
      columns = {
        { id = "district", title = ctx.t("District"), type = "text" },
        { id = "national", title = "DPIIT-ODOP", type = "text" },
        { id = "list", title = ctx.t("List"), type = "text" },
        { id = "own", title = ctx.t("Product of the state's list"), type = "text" },
      },
    }
  end
  return #rows, compared
end

return match
