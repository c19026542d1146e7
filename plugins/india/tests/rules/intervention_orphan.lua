local challenge = { district = 545, category = "logistics", description = "No cold store" }
local function step(district, answers) return { district = district, challenge = answers,
  description = "build one" } end

return {
  { case = "the same words, or no challenge named", finds = 0,
    rows = { challenge = { challenge }, intervention = { step(545, "no cold store"), step(539) } } },
  { case = "another district's, and other words",
    rows = { challenge = { challenge }, intervention = { step(539, "No cold store"), step(545, "No road") } },
    finds = { { district = 539, severity = "warning",
      message = "'build one' answers 'No cold store', which is no challenge on record here" }, { district = 545 } } },
}
