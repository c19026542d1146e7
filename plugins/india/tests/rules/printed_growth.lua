local function growth(printed, before, now, more)
  local row = { district = 545, hs = "0901", before = "2021-22", period = "2022-23", currency = "USD",
    destination = ("%s of %s"):format(printed, before), printed = printed, value_before = before, value = now,
    step = 1 }
  for name, value in pairs(more or {}) do row[name] = value or nil end
  return row
end

return {
  { case = "rounded or cut to its digits, or as far off as the values' own rounding lets it be", finds = 0,
    rows = { india_printed_growth = { growth("50.65", 10000, 15065), growth("50", 10000, 15065),
      growth("51", 10000, 15065), growth("-10", 1000, 892), growth("-11%", 1000, 892), growth("192", 1, 3),
      growth("36", 5, 7),
      growth("(3.5)", 10000, 9650) } } },
  { case = "over nothing, or over less than a printed digit: not defined", finds = 0,
    rows = { india_printed_growth = { growth("100", 0, 5), growth("100", -5, 5), growth("7", 0.5, 5) } } },
  { case = "as text", finds = 0, rows = { india_printed_growth = { growth("n.a.", 1000, 1500) } } },
  { case = "beyond rounding, up or down",
    rows = { india_printed_growth = { growth("45.00", 10000, 15000), growth("52 %", 10000, 15065),
      growth("-3.0", 10000, 9650, { step = 0.01 }) } },
    finds = { { district = 545, line = 1, severity = "warning", message = "0901: growth from 2021-22 to 2022-23 is "
      .. "printed as 45.00 %, its values give 50.00 %" },
      { line = 2, has = "printed as 52 %, its values give 50.65 %" },
      { line = 3 } } },
  { case = "it names what the row is of: a code, a name, a country, or the total",
    rows = { india_printed_growth = { growth("5", 100, 200, { commodity = "Coffee" }),
      growth("5", 100, 200, { hs = false, commodity = "Tea" }),
      growth("5", 100, 200, { hs = false, destination = "UAE" }),
      growth("5", 100, 200, { hs = false, destination = false }) } },
    finds = { { has = "0901: growth" }, { has = "Tea: growth" }, { has = "UAE: growth" },
      { has = "the total: growth" } } },
}
