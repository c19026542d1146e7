--- An importer for a product list: the ministries and the states print the
-- same few columns, so that the title must say whose list it is.
--
-- A product cell is never split: `Pickles (mango, lemon)` is one product and
-- `Cotton/Jean Pants` may be one or two; that is a question for a person.
local named_product = require "lib.named_product"
local places = require "lib.place_columns"
local unmarked = require "lib.unmarked"

local COLUMNS = {
  state = places.state,
  district = places.district,
  product = {
    "Product", "Product Name", "ODOP", "ODOP Product", "Product 1", "Primary", "उत्पाद",
    "उत्पाद का नाम", required = true,
  },
  product_2 = { "Product 2", "Secondary" },
  product_3 = { "Product 3", "Tertiary" },
  kind = { "Product Kind", "Kind", "Type of Product" },
  sector = { "Sector", "Category" },
  gi = { "GI", "GI Tag", "GI Product", "GI (Yes/No)" },
  gi_basis = { "GI Basis" },
  hs = { "HS Code", "HS", "ITC HS Code" },
  as_on = { "As On", "As On Date" },
}

local PRODUCTS = { "product", "product_2", "product_3" }

-- Not being marked is not the same as not being registered: blank is unknown,
-- and so is what nobody can read: `Applied`.
local GI = { yes = "yes", y = "yes", no = "no", n = "no", gi = "yes", ["हाँ"] = "yes",
  ["हां"] = "yes", ["नहीं"] = "no", unknown = "unknown" }
local MARKS = { ["✓"] = "yes", ["✔"] = "yes", ["√"] = "yes", ["✗"] = "no", ["✘"] = "no" }

local read_gi = zila.memo(function(text)
  local bare = text:gsub("%b()", "") -- `Yes (GI No. 54)`
  return GI[zila.text.key(bare)] or MARKS[text] or zila.text.key(text) == "" and "unknown" or false
end)

local function gi_of(row)
  local gi = row.gi and read_gi(row.gi)
  if gi == false then
    row:notice("gi_unclear", "gi", ('"%s" is neither yes nor no: whether it is a GI stays unknown'):format(row.gi))
  end
  return gi or "unknown"
end

-- Years pass as they are; of a month only the first day is known to be meant.
local function day(text)
  if text and text:find("^%d%d%d%d%-%d%d$") then return text .. "-01" end
  return text
end

---@param spec { id: string, title: string, list: string, titles: string[], full_list: boolean? }
---@return table importer
return function(spec)
  return {
    id = spec.id,
    title = spec.title,
    titles = spec.titles,
    dataset = "product",
    full_list = spec.full_list,
    accepts = { "csv", "xlsx", "ods", "html", "pdf" },
    columns = COLUMNS,
    constants = { list = spec.list },
    row = function(row, emit)
      local named = named_product(row, PRODUCTS)
      for _, column in ipairs(named) do
        emit {
          state = row.state, district = row.district, name = unmarked(row, column),
          kind = row.kind and zila.text.key(row.kind):gsub(" ", "_") or nil,
          sector = row.sector, hs = row.hs, as_on = day(row.as_on), gi = gi_of(row), gi_basis = row.gi_basis,
        }
      end
      if #named == 0 then row:skip("no product") end
    end,
  }
end
