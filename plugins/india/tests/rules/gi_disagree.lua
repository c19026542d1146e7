local function silk(list, gi, district, name)
  return { district = district or 545, list = list, name = name or "Mysore Silk", gi = gi }
end

return {
  { case = "yes and unknown; another district, another product", finds = 0,
    rows = { product = { silk("DEH", "yes"), silk("ODOP", "unknown"), silk("PMFME", "no", 539),
      silk("PMFME", "no", 545, "Toys"), silk("STATE", "yes") } } },
  { case = "yes and no",
    rows = { product = { silk("DEH", "yes"), silk("ODOP", "no", nil, "MYSORE silk"), silk("A", "no"),
      silk("B", "yes") } },
    finds = { { district = 545, line = 1, severity = "warning",
      message = "'Mysore Silk' is a GI in DEH and none in A" }, { line = 4 } } },
}
