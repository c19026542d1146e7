-- ODOP of DPIIT and a state's own list are separate lists; for Seoni one says
-- Cilantro and the other Custard Apple. Names are compared by the beginnings
-- of their words, so that `Chilli`/`Chilly` and `Bagh Print`/`Bagh Prints` agree.
local reported = {}

local function stems(name, into)
  for word in zila.text.key(name):gmatch "%S+" do
    if #word >= 4 then into[word:sub(1, 4)] = true end
  end
  return into
end

local function names(district, list)
  local found, text = {}, {}
  for row in zila.rows("SELECT name FROM product WHERE district = ? AND list = ? ORDER BY name", { district, list }) do
    stems(row.name, found)
    text[#text + 1] = row.name
  end
  return found, table.concat(text, "; ")
end

return {
  id = "lists_disagree",
  title = "DPIIT's list and the state's own name the same product",
  severity = "info",
  why = "Two lists that name different products for a district are both kept, but a report must say which it uses.",
  dataset = "product",
  message = "DPIIT-ODOP has '{national}', {list} has '{own}'",
  fix = "ask the state which is in force",
  row = function(row)
    local pair = row.district .. " " .. row.list
    if not row.list:find "^STATE%-ODOP" or reported[pair] then return nil end
    reported[pair] = true
    local national, national_text = names(row.district, "DPIIT-ODOP")
    local own, own_text = names(row.district, row.list)
    for stem in pairs(own) do
      if national[stem] then return nil end
    end
    if national_text == "" then return nil end
    return { national = national_text, own = own_text }
  end,
}
