local function flow(hs) return { district = 545, period = "2022-23", hs = hs, value_inr = 5 } end

return {
  { case = "chapters that are", rows = { export_flow = { flow "01", flow "0770", flow "9801", flow "7600",
        flow "9099" } },
    finds = 0 },
  { case = "chapters that are not", rows = { export_flow = { flow "7701", flow "9983" } },
    finds = { { line = 1, severity = "error", message = "HS 7701 of 2022-23: there is no chapter 77 of goods" },
      { line = 2 } } },
}
