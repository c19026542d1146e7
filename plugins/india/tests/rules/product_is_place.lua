local function named(...)
  local rows = {}
  for i, name in ipairs { ... } do rows[i] = { district = 545, list = "DEH", name = name } end
  return { product = rows }
end

return {
  { case = "a place inside a name, or a name of another state's district", finds = 0,
    rows = named("Mysuru silk", "North Goa", "Silk") },
  { case = "its district, a neighbour, its state", rows = named("MYSURU", "Hassan", "Karnataka", "Silk"),
    finds = { { district = 545, severity = "error", message = "the product 'MYSURU' (DEH) is the name of a place" },
      { line = 2 }, { line = 3 } } },
}
