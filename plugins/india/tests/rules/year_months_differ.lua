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
    message =
      "2022-23: the whole is US$ 1200.00 million, 12 parts of it (months each: 1) are US$ 1212.00 million" } } },
  { case = "and beside rupees that agree", rows = dollars(1200, 99, true), finds = { {
    message =
      "2022-23: the whole is US$ 1200.00 million, 12 parts of it (months each: 1) are US$ 1188.00 million" } } },
  { case = "off by half a percent is rounding", rows = flows(1200, 100.5), finds = 0 },
  { case = "a year with dollars only is no sum in rupees", rows = in_dollars "2022-23", finds = 0 },
  { case = "nor are months", rows = in_dollars "2022-M06", finds = 0 },
  { case = "eleven months are no year", rows = flows(1200, 50, 11), finds = 0 },
  { case = "off by more, up or down", rows = flows(1200, 101), finds = { { state = 29, district = 545, line = 7,
    import = "case.csv", severity = "warning",
    message = "2022-23: the whole is Rs 1200.00 crore, 12 parts of it (months each: 1) are Rs 1212.00 crore" } } },
  { case = "the months are less", rows = flows(1200, 99), finds = 1 },
  { case = "some months are more than their quarter", rows = { export_flow = {
      { district = 545, hs = "0902", period = "2023-Q2", value_inr = 30 * CRORE, line = 3 },
      { district = 545, hs = "5007", period = "2023-M03", value_inr = 999 * CRORE },
      { district = 545, hs = "5007", period = "2023-M04", value_inr = 500 * CRORE },
      { district = 545, hs = "5007", period = "2023-M06", value_inr = 500 * CRORE } } }, finds = { { line = 3,
    message = "2023-Q2: the whole is Rs 30.00 crore, 2 parts of it (months each: 1) are Rs 1000.00 crore" } } },
  { case = "quarters and a half are held against their year apart", rows = { export_flow = {
      { district = 545, hs = "0902", period = "2022-23", value_inr = 30 * CRORE },
      { district = 545, hs = "0902", period = "2022-23/M04-M09", value_inr = 40 * CRORE },
      { district = 545, hs = "0902", period = "2022-Q2", value_inr = 20 * CRORE },
      { district = 545, hs = "0902", period = "2023-Q1", value_inr = 10 * CRORE } } }, finds = { {
    message = "2022-23: the whole is Rs 30.00 crore, 1 parts of it (months each: 6) are Rs 40.00 crore" } } },
  { case = "a month is more than the nine that hold it", rows = { export_flow = {
      { district = 545, hs = "0902", period = "2023-24/M04-M12", value_inr = 30 * CRORE },
      { district = 545, hs = "5007", period = "2023-M03", value_inr = 999 * CRORE },
      { district = 545, hs = "5007", period = "2023-M04", value_inr = 40 * CRORE } } }, finds = { {
    message = "2023-24/M04-M12: the whole is Rs 30.00 crore, 1 parts of it (months each: 1) are Rs 40.00 crore" } } },
  { case = "four quarters are less than their year", rows = { export_flow = {
      { district = 545, hs = "0902", period = "2022-23", value_inr = 30 * CRORE },
      { district = 545, hs = "0902", period = "2022-Q2", value_inr = 5 * CRORE },
      { district = 545, hs = "0902", period = "2022-Q3", value_inr = 5 * CRORE },
      { district = 545, hs = "0902", period = "2022-Q4", value_inr = 5 * CRORE },
      { district = 545, hs = "0902", period = "2023-Q1", value_inr = 5 * CRORE } } }, finds = { {
    message = "2022-23: the whole is Rs 30.00 crore, 4 parts of it (months each: 3) are Rs 20.00 crore" } } },
  { case = "one quarter by two names", rows = { export_flow = {
      { district = 545, hs = "0902", period = "2022-23/M04-M06", value_inr = 30 * CRORE },
      { district = 545, hs = "0902", period = "2022-Q2", value_inr = 5 * CRORE } } }, finds = 2 },
  equivalent = {
    ["WITH name AS MATERIALIZED (SELECT period, CAST(valid_from AS INTEGER) * 12 + substr(valid_from, 6, 3) AS last,"] =
      "a dash behind a number is no part of it",
    ["WHEN period LIKE '%/%' THEN (substr(period, -2) - substr(period, 10, 3) + 12) % 12 + 1 ELSE 12 END AS months"] =
      "a dash behind a number is no part of it",
    ["WHEN period LIKE '%/%' THEN (substr(period, -2) - substr(period, 10, 2) + 24) % 12 + 1 ELSE 12 END AS months"] =
      "a year more is the same month",
    ["FROM export_flow WHERE 1 GROUP BY district, period),"] = "it only spares work",
    ["FROM export_flow WHERE EXISTS (SELECT 1 FROM pair WHERE 1) GROUP BY district, period),"] = "it only spares work",
    ["FROM export_flow WHERE EXISTS (SELECT 1 FROM pair WHERE part = period) GROUP BY district, period),"] =
      "it only spares work: each period is a part of itself",
  },
}
