--- What an import changed in its dataset: rows that it added, and rows that it
-- closed beside what it put in their place.
local face = require "lib.face"

local NOT_SHOWN = { known_from = true, known_to = true, import_id = true, line = true, valid_to = true }

local function key_of(columns, row)
  local parts = {}
  for i, column in ipairs(columns) do
    if column.key then parts[#parts + 1] = ("%d=%s"):format(i, tostring(row[column.name])) end
  end
  return table.concat(parts, "\0")
end

-- "state 29, district 525": the key as a person reads it.
local function name_of(columns, row)
  local parts = {}
  for _, column in ipairs(columns) do
    if column.key and row[column.name] ~= nil then
      parts[#parts + 1] = ("%s %s"):format(column.name, tostring(row[column.name]))
    end
  end
  return table.concat(parts, ", ")
end

-- "name: Tea" of each column, of those only that differ from other.
local function words(columns, row, other)
  local parts = {}
  for _, column in ipairs(columns) do
    local name = column.name
    if not NOT_SHOWN[name] and row[name] ~= nil and not (other and other[name] == row[name])
      and (other or not column.key) then
      parts[#parts + 1] = ("%s: %s"):format(name, tostring(row[name]))
    end
  end
  return table.concat(parts, "; ")
end

-- What the rows that now gives stand in the place of: it may have stood anywhere
-- in its file.
local function replaced(dataset, now)
  local same = {}
  for _, column in ipairs(dataset.columns) do
    if column.key then same[#same + 1] = ('o."%s" IS n."%s"'):format(column.name, column.name) end
  end
  return ('SELECT o.* FROM "%s_history" AS o CROSS JOIN (%s) AS n ON %s WHERE o.known_to = ?'):format(dataset.name,
    now, table.concat(same, " AND "))
end

---@param import table a row of import_all
return function(doc, ctx, import)
  local t, rows, closed, seen = ctx.t, {}, {}, {}
  local dataset = ctx.dataset(import.dataset)
  if not dataset then return doc:paragraph(t "Its dataset is not there any more.") end
  local columns = dataset.columns
  local from = ('SELECT * FROM "%s_history" WHERE %%s = ? ORDER BY line LIMIT %d OFFSET %%d'):format(dataset.name,
    face.ROWS)
  local count = ('SELECT count(*) FROM "%s_history" WHERE known_from = ?'):format(dataset.name)
  local total = zila.value(count, { import.id })
  local _, before = face.part(ctx, total)
  local now = from:format("known_from", before)
  for row in zila.rows(replaced(dataset, now), { import.id, import.id }) do closed[key_of(columns, row)] = row end
  for row in zila.rows(now, { import.id }) do
    local key = key_of(columns, row)
    local old = closed[key]
    seen[key] = true
    -- True until a day from now on: nothing else of it is another.
    local ends = old and row.valid_to and not old.valid_to
    rows[#rows + 1] = { what = ends and t "closed" or old and t "changed" or t "added",
      tone = ends and "bad" or old and "warning" or "good", key = name_of(columns, row),
      before = old and words(columns, old, not ends and row or nil) or nil,
      now = not ends and words(columns, row, old) or nil, import_id = row.import_id, line = row.line }
  end
  if total <= face.ROWS then
    for row in zila.rows(from:format("known_to", 0), { import.id }) do
      if row.import_id ~= import.id and not seen[key_of(columns, row)] then
        rows[#rows + 1] = { what = t "closed", tone = "bad", key = name_of(columns, row), before = words(columns, row),
          import_id = row.import_id, line = row.line }
      end
    end
  end
  table.sort(rows, function(a, b)
    if a.line ~= b.line then return (a.line or 0) < (b.line or 0) end
    return a.key < b.key
  end)
  face.table(doc, t "It changed no row.", { id = "changed", caption = t "Rows that it changed", rows = rows, columns = {
    { id = "what", title = t "What", type = "text", tone = "tone" },
    { id = "key", title = t "Row", type = "text" },
    { id = "before", title = t "Before", type = "text" },
    { id = "now", title = t "Now", type = "text" },
  } })
  face.pager(doc, ctx, total, "show", "diff")
end
