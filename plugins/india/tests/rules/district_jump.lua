local CRORE = 10000000

-- Years from 2021-22 on, in crore.
local function years(district, ...)
  local rows = {}
  for i, value in ipairs { ... } do
    rows[i] = { district = district, hs = "0901", period = ("%d-%d"):format(2020 + i, 21 + i),
      value_inr = value * CRORE }
  end
  return rows
end

local function all(...)
  local rows = {}
  for _, list in ipairs { ... } do table.move(list, 1, #list, #rows + 1, rows) end
  return { export_flow = rows }
end

-- Years from 2021-22 on in million of dollars, `beside` crore of rupees or nothing.
local function dollars(district, million, beside)
  local list = years(district, table.unpack(million))
  for i, row in ipairs(list) do
    row.value_usd, row.value_inr = million[i] * 1000000, beside and beside[i] * CRORE
  end
  return list
end

local months = { { district = 528, hs = "0901", period = "2022-M04", value_inr = CRORE },
  { district = 528, hs = "0901", period = "2022-M05", value_inr = 900 * CRORE } }

return {
  { case = "fiftyfold, ten crore, there to stay, a beginning, and months",
    rows = all(years(545, 1, 50, 0.5), years(529, 0.5, 50, 1), years(530, 20, 30), years(539, 0.1, 10, 0.1),
      years(525, 1, 90, 2), years(526, 900, 1),
      years(527, 1, 900, 18), years(531, 0, 90), years(532, -1, 90), months),
    finds = 0 },
  { case = "some rupees are no year's rupees", finds = 0,
    rows = all(years(545, 1, 90), { { district = 545, hs = "0902", period = "2021-22", value_usd = 9 * CRORE } },
      years(539, 1, 90), { { district = 539, hs = "0902", period = "2022-23", value_usd = 9 * CRORE } }) },
  { case = "in dollars alone, and once where both jump",
    rows = all(dollars(545, { 1, 51, 1 }), dollars(539, { 0.01, 1 }), dollars(525, { 1, 50 }),
      dollars(526, { 1, 51, 2 }), dollars(527, { 1, 60 }, { 9, 600 }), dollars(528, { 0.01, 1.5 })),
    finds = { { district = 545, line = 2,
      message = "exports of 2022-23 are US$ 51.00 million, 51 times those of 2021-22" },
      { district = 527, message = "exports of 2022-23 are Rs 600.00 crore, 66 times those of 2021-22" },
      { district = 528 } } },
  { case = "more than fiftyfold, for a year or just now; several rows make a year",
    rows = all(years(545, 1, 51, 1), years(539, 1, 60), years(525, 0.1, 10.5, 0.2), years(526, 1, 30, 0.5),
      { { district = 526, hs = "0902", period = "2022-23", value_inr = 30 * CRORE, import = "b.csv", line = 90 } },
      years(533, 1e-9, 90)),
    finds = { { state = 29, district = 545, severity = "warning", line = 2,
        message = "exports of 2022-23 are Rs 51.00 crore, 51 times those of 2021-22" }, { district = 539 },
      { district = 525 }, { district = 533 }, { district = 526, line = 10, import = "case.csv" } } },
}
