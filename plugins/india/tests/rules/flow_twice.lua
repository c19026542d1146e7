local function flow(import, hs, commodity, destination, more)
  local row = { district = 545, period = "2022-23", import = import, hs = hs, commodity = commodity,
    destination = destination, value_inr = 500 }
  for name, value in pairs(more or {}) do row[name] = value end
  return row
end

local files = { ["a.csv"] = { known_at = "2023-06-01" } }

return {
  { case = "two rows of one file, and another code, country, period or district", imports = files, finds = 0,
    rows = { export_flow = { flow("a.csv", "0901", "Coffee", "UAE"), flow("a.csv", "0901", "Coffee, raw", "UAE"),
      flow("b.csv", "0902", "Coffee", "UAE"), flow("b.csv", "0901", "Coffee", "Oman"),
      flow("b.csv", "0901", nil, "UAE", { period = "2021-22" }),
        flow("b.csv", "0901", nil, "UAE", { district = 539 }) } } },
  { case = "another spelling of the country, or of the commodity, in a later import", imports = files,
    rows = { export_flow = { flow("a.csv", "0901", nil, "UAE"),
      flow("b.csv", "0901", nil, "U.A. E", { value_inr = 700 }),
      flow("a.csv", nil, "Tea"), flow("b.csv", nil, "TEA"), flow("a.csv", "0801", "Cashew"), flow("b.csv", "0801"),
      flow("a.csv", nil, nil, "Sri-Lanka"), flow("b.csv", nil, nil, "Sri Lanka") } },
    finds = { { district = 545, line = 2, import = "b.csv", severity = "error",
        message = "0901 of 2022-23 to U.A. E is in two imports: Rs 700 and Rs 500" },
      { line = 4, has = "TEA of 2022-23 to all countries" }, { line = 6 }, { line = 8, has = "the total" } } },
  equivalent = {
    ["FROM (SELECT  district, period, import_id FROM export_flow)"] = "which are several only spares work",
    ["GROUP BY district, period HAVING 1),"] = "which are several only spares work",
    ["GROUP BY district, period HAVING count(*) >= 1),"] = "which are several only spares work",
    ["GROUP BY district, period HAVING count(*) > 0),"] = "which are several only spares work",
    ["FROM export_flow WHERE 1)"] = "which are several only spares work",
  },
}
