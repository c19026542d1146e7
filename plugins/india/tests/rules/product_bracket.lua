local function named(...)
  local rows = {}
  for i, name in ipairs { ... } do rows[i] = { district = 545, list = "DEH", name = name } end
  return { product = rows }
end

return {
  { case = "closed, or none", rows = named("Silk", "Pickles (mango (raw), lemon)", "Tea (black) and (green)"),
      finds = 0 },
  { case = "open, closed only, and the wrong way round", rows = named("Pickles (mango", "lemon)", "Tea )black("),
    finds = { { district = 545, severity = "warning",
      message = "'Pickles (mango' (DEH) has a bracket that is not closed, or not opened" }, { line = 2 },
        { line = 3 } } },
}
