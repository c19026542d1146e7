-- The built-in register of the 36 States and Union Territories. Spellings and
-- former names become aliases, so that old files still find their state.
local code = require "lib.code"
local lists = require "lib.lists"

return {
  id = "states",
  title = "Built-in register of States and Union Territories",
  dataset = "state",
  accepts = { "csv" },
  columns = {
    state = { "LGD State Code", required = true },
    iso = { "ISO 3166-2", required = true },
    iso_before = { "ISO 3166-2 before Nov 2023" },
    name = { "State Name", required = true },
    name_hi = { "State Name in Hindi" },
    kind = { "Kind", required = true },
    aliases = { "Aliases", required = true },
    former = { "Former Names", required = true },
  },
  row = function(row, emit)
    local state = code(row.state)
    local known = { [zila.text.key(row.name)] = true }
    local function alias(names, kind)
      for _, name in ipairs(zila.text.split(names or "", "|")) do
        local key = zila.text.key(name)
        if not known[key] then
          known[key] = true
          emit("place_alias", { state = state, name = name, kind = kind, as_on = lists.BEFORE })
        end
      end
    end
    emit {
      state = state, iso = row.iso, iso_before = row.iso_before,
      name = row.name, name_hi = row.name_hi, kind = row.kind, as_on = lists.BEFORE,
    }
    alias(row.aliases, "alias")
    alias(row.former, "former")
  end,
}
