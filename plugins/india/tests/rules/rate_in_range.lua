local function rate(period, rupees) return { period = period, inr_per_usd = rupees, source = "RBI" } end

return {
  { case = "at both ends", rows = { rate = { rate("1991-92", 15), rate("2024-25", 120) } }, finds = 0 },
  { case = "just beyond", rows = { rate = { rate("1991-92", 14.9), rate("2024-25", 120.5) } },
    finds = { { line = 1, severity = "error", message = "14.9 rupees for a dollar in 1991-92 (RBI)" }, { line = 2 } } },
}
