local function flow(commodity, more)
  local row = { district = 545, period = "2022-23", import = "a.csv", commodity = commodity, value_inr = 500 }
  for name, value in pairs(more or {}) do row[name] = value end
  return row
end

return {
  { case = "another commodity, code, country, period, district or import", finds = 0,
    rows = { export_flow = { flow "Coffee", flow "Coffee, raw", flow("COFFEE", { hs = "0901" }),
      flow("COFFEE", { destination = "Oman" }), flow("COFFEE", { period = "2021-22" }),
      flow("COFFEE", { district = 539 }), flow("COFFEE", { import = "b.csv" }), flow(nil),
      flow(nil, { hs = "10" }) } } },
  { case = "two and three spellings",
    rows = { export_flow = { flow "Coffee", flow "COFFEE", flow "Black-Pepper", flow "Black  Pepper",
      flow "black pepper.", flow("Tea", { destination = "Oman" }), flow("T.E.A", { destination = "Oman" }) } },
    finds = { { district = 545, line = 2, import = "a.csv", severity = "warning",
        message = "'COFFEE' and 'Coffee' of 2022-23 to all countries are one commodity in 2 rows" },
      { line = 5, has = "in 3 rows" }, { line = 7, has = "to Oman" } } },
  equivalent = {
    ["WHERE 1)"] = "which have several spellings only spares work",
    ["WHERE word IN (SELECT word FROM name GROUP BY word HAVING 1))"] = "which are several only spares work",
    ["WHERE word IN (SELECT word FROM name GROUP BY word HAVING count(*) >= 1))"] = "which have several spares work",
    ["WHERE word IN (SELECT word FROM name GROUP BY word HAVING count(*) > 0))"] = "which are several only spares work",
  },
}
