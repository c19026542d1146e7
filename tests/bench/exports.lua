-- Makes a district export CSV: exports.lua REGISTERS ROWS >FILE. Long form, ten
-- columns, every key once, one district in a thousand misspelt. The same bytes
-- each time: no clock, no random seed.
local folder, rows = arg[1], tonumber(arg[2])
local DISTRICTS, CODES, COUNTRIES, MONTHS = 780, 2000, 200, 12
local MISSPELT_EVERY = 1000

local function fields(line)
  local out = {}
  for cell in (line .. ","):gmatch('([^,]*),') do out[#out + 1] = cell end
  return out
end

local function register(name)
  local file, list = assert(io.open(folder .. "/" .. name)), {}
  for line in file:lines() do
    if line:find("^%d") then list[#list + 1] = fields((line:gsub('"[^"]*"', "quoted"))) end
  end
  return list
end

local states, places = {}, {}
for _, row in ipairs(register("states.csv")) do states[row[1]] = row[4] end
for _, row in ipairs(register("districts.csv")) do
  if row[11] == "y" and #places < DISTRICTS then places[#places + 1] = { states[row[2]], row[3] } end
end
assert(#places == DISTRICTS, "the register has too few districts")

local KINDS = { "Fresh", "Dried", "Frozen", "Refined", "Woven", "Knitted", "Forged", "Printed" }
local THINGS = { "grapes and raisins", "cotton yarn of combed fibres", "turmeric (curcuma)", "silk fabrics dyed",
  "brass artware", "leather footwear uppers", "parts of bicycles", "marble slabs", "shrimps and prawns", "castor oil" }
local USES = { "for retail", "in bulk", "n.e.s.", "other", "packed" }
local UNITS = { "KGS", "NOS", "MTR", "SQM", "LTR" }

local codes = {}
for i = 0, CODES - 1 do
  codes[i] = ("%02d%02d%02d%02d,%s %s %s"):format(1 + i % 76, 1 + i // 76, 10 + i % 8 * 10, i % 10 * 10,
    KINDS[1 + i % #KINDS], THINGS[1 + i // 8 % #THINGS], USES[1 + i // 80 % #USES])
end
local countries = {}
for i = 0, COUNTRIES - 1 do
  countries[i] = string.char(65 + i % 26, 97 + i // 26) .. (i % 3 == 0 and "land" or "istan")
end

local write, format, buffer = io.write, string.format, {}
write("State,District,HS Code,Commodity,Country,Month,Quantity,Unit,Value (Rs),Value (US$)\n")
-- A step that is prime to the number of keys visits each once, well mixed.
local keys = DISTRICTS * CODES * COUNTRIES * MONTHS
local key, STEP = 12345, 2654435761
for row = 1, rows do
  key = (key + STEP) % keys
  local rest = key
  local place = places[1 + rest % DISTRICTS]
  rest = rest // DISTRICTS
  local code = codes[rest % CODES]
  rest = rest // CODES
  local country = countries[rest % COUNTRIES]
  local month = rest // COUNTRIES
  local usd = key % 9999991
  buffer[#buffer + 1] = format("%s,%s,%s,%s,2025-%02d,%d.%03d,%s,%d.%02d,%d.%02d\n", place[1],
    row % MISSPELT_EVERY == 0 and place[2] .. " Zzyx" or place[2], code, country, month + 1, key % 99991, key % 1000,
    UNITS[1 + key % 5], usd * 84 // 100, key % 100, usd // 100, usd % 100)
  if #buffer == 500 then
    write(table.concat(buffer))
    buffer = {}
  end
end
write(table.concat(buffer))
