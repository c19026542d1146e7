local CRORE = 10000000

-- A year and its months, the last of them missing where `count` is less than 12.
local function flows(year, each, count)
  local rows = { { district = 545, hs = "0901", period = "2022-23", value_inr = year * CRORE, line = 7 },
    { district = 545, hs = "0902", period = "2022-23", value_inr = 0, line = 8, import = "later.csv" },
    { district = 545, hs = "0901", period = "2023-M04", value_inr = 999 * CRORE },
    { district = 545, hs = "0901", period = "2022-M03", value_inr = 999 * CRORE },
    { district = 545, hs = "0901", period = "2022-Q1", value_inr = 999 * CRORE },
    { district = 539, hs = "0901", period = "2022-M04", value_inr = 999 * CRORE } }
  rows[#rows + 1] = { district = 545, hs = "0902", period = "2022-M05", value_inr = 0 }
  for i = 1, count or 12 do
    local month = (i + 2) % 12 + 1
    rows[#rows + 1] = { district = 545, hs = "0901", value_inr = each * CRORE,
      period = ("%d-M%02d"):format(month < 4 and 2023 or 2022, month) }
    rows[#rows + 1] = { district = 525, hs = "0901", value_inr = 5 * CRORE, period = rows[#rows].period }
  end
  return { export_flow = rows }
end

-- A row of the period that has dollars only: the sum in rupees is not known.
local function in_dollars(period)
  local list = flows(1200, 101)
  table.insert(list.export_flow, { district = 545, hs = "0903", period = period, value_usd = 5 })
  return list
end

-- The same in million of dollars, with rupees that agree, or without any.
local function dollars(year, each, rupees)
  local list, own = flows(year, each), rupees and flows(1200, 100)
  for i, row in ipairs(list.export_flow) do
    row.value_usd, row.value_inr = row.value_inr // 10, own and own.export_flow[i].value_inr
  end
  return list
end

return {
  { case = "off by half percent in dollars", rows = dollars(1200, 100.5), finds = 0 },
  { case = "off by more in dollars alone", rows = dollars(1200, 101), finds = { { district = 545, line = 7,
    message = "2022-23: the year is US$ 1200.00 million, its twelve months are US$ 1212.00 million" } } },
  { case = "and beside rupees that agree", rows = dollars(1200, 99, true), finds = { {
    message = "2022-23: the year is US$ 1200.00 million, its twelve months are US$ 1188.00 million" } } },
  { case = "off by half a percent is rounding", rows = flows(1200, 100.5), finds = 0 },
  { case = "a year with dollars only is no sum in rupees", rows = in_dollars "2022-23", finds = 0 },
  { case = "nor are months", rows = in_dollars "2022-M06", finds = 0 },
  { case = "eleven months are no year", rows = flows(1200, 50, 11), finds = 0 },
  { case = "off by more, up or down", rows = flows(1200, 101), finds = { { state = 29, district = 545, line = 7,
    import = "case.csv", severity = "warning",
    message = "2022-23: the year is Rs 1200.00 crore, its twelve months are Rs 1212.00 crore" } } },
  { case = "the months are less", rows = flows(1200, 99), finds = 1 },
}
