local function flow(district, value, quantity, hs, more)
  local row = { district = district, hs = hs or "090111", period = "2022-23", value_inr = value, quantity = quantity,
    quantity_unit = "kg" }
  for name, field in pairs(more or {}) do row[name] = field end
  return row
end

return {
  { case = "fifty times is not yet asked about; chapters hold many goods; one district alone, other units and years",
    rows = { export_flow = { flow(545, 5000, 10), flow(539, 60, 6), flow(525, 40, 4),
      flow(545, 99999, 1, "0901"), flow(539, 1, 1, "0901"), flow(545, 5, 5, "090121"),
      flow(545, 20, 10, "090171"), flow(539, 600, 6, "090171"), flow(545, 99999, 1, "090131", { quantity_unit = "t" }),
        flow(539, 1, 1, "090131"),
      flow(545, 5000, 10, "090151"), flow(539, 60, 6, "090151"), flow(525, 40, 4, "090151"),
      flow(545, 99999, nil, "090151", { destination = "UAE" }),
      flow(545, 99999, 1, "090141", { period = "2021-22" }), flow(539, 1, 1, "090141") } },
    finds = 0 },
  { case = "more than fifty times, and less than a fiftieth",
    rows = { export_flow = { flow(545, 5010, 10, nil, { import = "b.csv" }), flow(539, 60, 6), flow(525, 40, 4),
      flow(545, 19, 10, "09011190"), flow(539, 600, 6, "09011190"), flow(525, 400, 4, "09011190"),
      flow(545, 0, 0, nil, { destination = "UAE", import = "c.csv" }), flow(526, nil, 900) } },
    finds = { { district = 545, severity = "warning", line = 1, import = "b.csv",
        message = "HS 090111 of 2022-23: Rs 501.00 for one kg, Rs 10.00 elsewhere" },
      { district = 545, line = 4, has = "Rs 1.90 for one kg, Rs 100.00 elsewhere" } } },
}
