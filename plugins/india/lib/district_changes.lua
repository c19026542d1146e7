--- How the districts of a state changed from list to list. A district counts
-- from the first LGD list that names it; a state order may be older. Which
-- district a new one was made from is not in the lists, so nothing is carried
-- over from one to the other.
local wording = require "lib.wording"

local changes = {}

--- LGD's own count of the state in each list up to the as-of day, oldest first.
---@return { as_on: string, value: integer, import_id: integer, line: integer }[]
function changes.counts()
  return zila.all([[SELECT as_on, value, import_id, line FROM published_figure
      WHERE indicator = 'districts_in_lgd_list' AND state = :state ORDER BY as_on]])
end

--- "13 districts in the list of 1 November 2020, 26 in that of 1 August 2022."
function changes.history(doc, ctx)
  local parts = {}
  for i, row in ipairs(changes.counts()) do
    parts[i] = ctx.t("{n} in the list of {date}", { n = row.value, date = wording.date(row.as_on) })
  end
  if #parts == 0 then
    return doc:paragraph(ctx.t("No LGD list is held that is as old as the as-of day."))
  end
  doc:paragraph(ctx.t("Districts of {state}: {counts}.",
    { state = wording.own_name(ctx), counts = table.concat(parts, ", ") }))
end

-- One that a later list renamed or gave to another State/UT is in the lists since its first row.
local ADDED = [[
  WITH first AS MATERIALIZED (SELECT district, min(valid_from) AS listed FROM district_all GROUP BY district)
  SELECT d.name AS district, cast(d.district AS TEXT) AS code, cast(d.created AS TEXT) AS created,
    first.listed, d.note, d.import_id, d.line,
    (SELECT group_concat(DISTINCT p.list) FROM product AS p WHERE p.district = d.district) AS lists,
    (SELECT drafted FROM action_plan AS a WHERE a.district = d.district) AS drafted
  FROM district AS d JOIN first ON first.district = d.district
  WHERE d.state = :state AND first.listed >=
    (SELECT min(as_on) FROM published_figure_all WHERE indicator = 'districts_in_lgd_list')
  ORDER BY first.listed, d.name]]

--- The districts made since the lists begin, with what is recorded of them.
---@return integer count
function changes.added(doc, ctx)
  local rows = {}
  for row in zila.rows(ADDED) do
    row.lists = row.lists or ctx.t("none")
    rows[#rows + 1] = row
  end
  if #rows == 0 then
    doc:paragraph(ctx.t("The list in force names no district made since the lists held here begin."))
    return 0
  end
  doc:table {
    id = "new_districts", caption = ctx.t("Districts made since the lists begin"), rows = rows,
    note = ctx.t("A new district has no product, committee or plan until its own is recorded: its parent's don't pass "
      .. "to it."),
    columns = {
      { id = "district", title = ctx.t("District"), type = "text" },
      { id = "code", title = ctx.t("LGD code"), type = "code" },
      { id = "created", title = ctx.t("Made in"), type = "text" },
      { id = "listed", title = ctx.t("In the list since"), type = "date" },
      { id = "lists", title = ctx.t("Named by product lists"), type = "text" },
      { id = "drafted", title = ctx.t("Plan drafted"), type = "date" },
      { id = "note", title = ctx.t("Remark"), type = "text" },
    },
  }
  return #rows
end

-- Of one that was renamed before it left, its last row.
local GONE = [[
  SELECT d.name AS district, cast(d.district AS TEXT) AS code, d.valid_to AS left_on, d.import_id, d.line,
    (SELECT group_concat(p.name, '; ') FROM product AS p WHERE p.district = d.district AND p.list = 'DPIIT-ODOP')
      AS products,
    (SELECT min(constituted) FROM committee AS c WHERE c.district = d.district) AS depc,
    (SELECT drafted FROM action_plan AS a WHERE a.district = d.district) AS drafted
  FROM district_all AS d
  WHERE d.state = :state AND d.valid_to <= :as_of
    AND NOT EXISTS (SELECT 1 FROM district AS now WHERE now.district = d.district)
    AND NOT EXISTS (SELECT 1 FROM district_all AS later WHERE later.district = d.district
      AND later.valid_from BETWEEN d.valid_to AND :as_of)
  ORDER BY d.valid_to, d.name]]

--- The districts that left the list, with the records that nobody counts now.
---@return integer count
function changes.gone(doc, ctx)
  local rows = zila.all(GONE)
  if #rows == 0 then return 0 end
  doc:table {
    id = "gone_districts", caption = ctx.t("Districts that are no longer in the list"), rows = rows,
    note = ctx.t("Their records are kept and not counted, until the state says to which district they pass."),
    columns = {
      { id = "district", title = ctx.t("District"), type = "text" },
      { id = "code", title = ctx.t("LGD code"), type = "code" },
      { id = "left_on", title = ctx.t("Not in the list since"), type = "date" },
      { id = "products", title = ctx.t("Products (DPIIT-ODOP)"), type = "text" },
      { id = "depc", title = ctx.t("DEPC since"), type = "date" },
      { id = "drafted", title = ctx.t("Plan drafted"), type = "date" },
    },
  }
  return #rows
end

return changes
