--- The two sheets of "Top Exportable Products from Madhya Pradesh" print the
-- same columns: a product with its codes and districts, and beside it the
-- countries that buy most of it, one in a row.

local COLUMNS = {
  sector = { "Sector", carry = true },
  item = { "Item/Commodity", "Item / Commodity", "Commodity", required = true },
  hs = { "HS Code", "HS Codes" },
  district = { "District", "Districts", required = true },
  country = { "Major Importers", "Major Importer" },
  imports = { "World Imports", into = { USD = "imports_usd" } },
  share = { "Major Importers' share in total imports (%)" },
  india_share = { "India's share in major importing countries (%)" },
  india_rank = { "India's Rank in major importing country" },
}

-- `1. Soya` is the first item of a list.
local function item_name(text) return (text:gsub("^%d+%.%s*", "")) end

-- A district cell holds several names, a code cell several codes.
local function each(text, pattern, give)
  for part in (text or ""):gmatch(pattern) do
    part = zila.text.clean(part)
    if part ~= "" then give(part) end
  end
end

-- The world imports less than 30 million million dollars a year of all there is:
-- a thousandth of that for one product and country shows a wrong unit.
local function check_unit(row)
  local value = tonumber(row.imports_usd)
  if value and value > 5e11 then
    row:notice("implausible_unit", "imports_usd",
      ("world imports of US$ %.0f million: is the heading's unit right?"):format(value / 1e6))
  end
end

---@param spec { id: string, title: string, titles: string[], list: string, gi: string? }
---@return table importer
return function(spec)
  return {
    id = spec.id,
    title = spec.title,
    titles = spec.titles,
    dataset = "product",
    accepts = { "csv", "xlsx", "html", "pdf" },
    columns = COLUMNS,
    constants = { list = spec.list, gi = spec.gi or "unknown", kind = spec.gi and "gi_product" or nil },
    row = function(row, emit)
      local name = item_name(row.item or "")
      local codes = {}
      each(row.hs, "[^%s,;/&]+", function(code) codes[#codes + 1] = code end)
      each(row.district, "[^,&;/\n]+", function(district)
        emit { district = district, name = name, sector = row.sector, hs = #codes == 1 and codes[1] or nil }
      end)
      for _, code in ipairs(codes) do emit("product_code", { item = name, hs = code }) end
      if row.country then
        check_unit(row)
        emit("market", { item = name, country = row.country, imports_usd = row.imports_usd, share = row.share,
          india_share = row.india_share, india_rank = row.india_rank })
      end
    end,
  }
end
