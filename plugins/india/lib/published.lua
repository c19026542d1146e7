--- What was last published about a step, up to the as-of day. Of several
-- sources of one day the official one comes first.
local NEWEST = [[
  SELECT value, as_on, denominator, source, quality, import_id, line FROM published_figure
  WHERE state IS NULL AND indicator IN (?1, ?2, ?3)
  ORDER BY as_on DESC, CASE quality WHEN 'official' THEN 0 WHEN 'official via copy' THEN 1 ELSE 2 END, line
  LIMIT 1]]

-- A count may have been published before with the same value: 557 and 218 of
-- the July 2022 answers are the figures of 9 June 2022.
local SINCE = [[
  SELECT min(as_on) FROM published_figure
  WHERE state IS NULL AND indicator IN (?1, ?2, ?3) AND value = ?4
    AND as_on > coalesce((SELECT max(as_on) FROM published_figure
      WHERE state IS NULL AND indicator IN (?1, ?2, ?3) AND value <> ?4), '')]]

---@param indicators string[] at most three names that mean the same count
---@return { value: integer, as_on: string, since: string, source: string, import_id: integer, line: integer }?
return function(indicators)
  local names = { indicators[1], indicators[2] or indicators[1], indicators[3] or indicators[1] }
  local row = zila.one(NEWEST, names)
  if row then row.since = zila.value(SINCE, { names[1], names[2], names[3], row.value }) end
  return row
end
