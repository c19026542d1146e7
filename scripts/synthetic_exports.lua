-- Writes invented exports by district, HS code, country and month, so that the
-- export parts of the reports can be tried on a fresh machine: DGCI&S's own
-- district figures are not public. The size of states and of India's total are
-- plausible, no value is a fact, and one district in eight exports nothing.
--   zila run scripts/synthetic_exports.lua > synthetic_exports.csv         48,000 rows
local GOODS = { { "0306", "Crustaceans" }, { "0713", "Dried leguminous vegetables" }, { "0802", "Nuts" },
  { "0902", "Tea" }, { "0904", "Pepper and chillies" }, { "0910", "Ginger, turmeric and other spices" },
  { "1006", "Rice" }, { "2008", "Prepared fruit and nuts" }, { "2710", "Petroleum oils" },
  { "3004", "Medicaments" }, { "4202", "Trunks, bags and cases" }, { "5007", "Woven fabrics of silk" },
  { "5205", "Cotton yarn" }, { "5702", "Carpets, woven" }, { "6109", "T-shirts" }, { "6302", "Bed and table linen" },
  { "6403", "Footwear of leather" }, { "7113", "Jewellery" }, { "7210", "Flat-rolled steel" },
  { "8414", "Pumps and compressors" }, { "8517", "Telephones" }, { "8708", "Parts of motor vehicles" },
  { "9403", "Furniture" } }
local COUNTRIES = { "United States", "United Arab Emirates", "Netherlands", "China", "Singapore", "United Kingdom",
  "Saudi Arabia", "Bangladesh", "Germany", "Italy", "Nepal", "Japan", "South Africa", "Brazil" }
-- Percent of India's exports by LGD code of the state; the others share what is left.
local WEIGHT = { [24] = 26, [27] = 16, [33] = 11, [29] = 7, [9] = 5, [28] = 4.4, [6] = 4, [36] = 3, [19] = 2.7,
  [21] = 2.3, [8] = 2.2, [23] = 1.8, [32] = 1.1, [3] = 1.6, [22] = 0.9, [10] = 0.5, [7] = 1.3, [20] = 0.4, [5] = 0.5,
  [2] = 0.5, [30] = 0.6, [18] = 0.11, [1] = 0.06, [38] = 1, [34] = 0.1, [35] = 0.002 }
local TOTAL_USD, RATES, MONTHS = 430e9, { 82.8, 84.6, 86.9, 88.1 }, 42 -- from April 2023

local function mixed(c, salt) return (c * 7919 * (2 * salt + 1) + (c + 61 * salt) * (c + 7) * 31) % 10007 / 10007 end

-- Two lots of exports for a district: a good, a country, and its share of the district's value.
local function lots(code)
  local good, country = math.floor(mixed(code, 1) ^ 1.3 * #GOODS), math.floor(mixed(code, 2) ^ 1.6 * #COUNTRIES)
  local first = { good = GOODS[good + 1], country = COUNTRIES[country + 1], part = 0.55 + 0.4 * mixed(code, 3) }
  if mixed(code, 4) < 0.35 then return { first } end
  return { first, { good = GOODS[(good + 1 + math.floor(mixed(code, 5) * 9)) % #GOODS + 1], part = 1 - first.part,
    country = COUNTRIES[(country + 1 + math.floor(mixed(code, 6) * 5)) % #COUNTRIES + 1] } }
end

local districts, sizes = {}, {}
for d in zila.rows [[SELECT d.district AS code, d.name, d.state, s.name AS state_name FROM district AS d
    JOIN state AS s ON s.state = d.state ORDER BY s.name, d.name]] do
  if mixed(d.code, 7) > 0.125 then
    d.size = 0.01 + mixed(d.code, 8) ^ 6 -- few districts export most
    sizes[d.state] = (sizes[d.state] or 0) + d.size
    districts[#districts + 1] = d
  end
end

zila.write("Synthetic exports by district: invented values, no statistics\n"
  .. "State,District,HS Code,Commodity,Country,Month,Value (Rs lakh),Value (US$ thousand)\n")
for month = 0, MONTHS - 1 do
  local year, period = month // 12, ("%d-%02d"):format(2023 + (month + 3) // 12, (month + 3) % 12 + 1)
  for _, d in ipairs(districts) do
    local usual = TOTAL_USD / 12 * (WEIGHT[d.state] or 0.03) / 100 * d.size / sizes[d.state]
    for i, lot in ipairs(lots(d.code)) do
      local season = 0.8 + 0.4 * mixed(d.code + month % 12, 9 + i)
      local usd = usual * lot.part * season * (0.97 + 0.12 * mixed(d.code, 10 + i)) ^ year
      zila.write(("%s,%s,%s,%s,%s,%s,%.2f,%.2f\n"):format(d.state_name, d.name, lot.good[1], '"' .. lot.good[2] .. '"',
        lot.country, period, usd * RATES[year + 1] / 1e5, usd / 1e3))
    end
  end
end
