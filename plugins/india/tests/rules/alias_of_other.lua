local function alias(name, district, state)
  return { state = state or 29, district = district, name = name, kind = "alias" }
end

return {
  { case = "its own name, a name of nobody, another state's, or of the state itself", finds = 0,
    rows = { place_alias = { alias("Mysuru", 545), alias("Mysore", 545), alias("North Goa", 545), alias("Hassan") } } },
  { case = "a neighbour's name", rows = { place_alias = { alias("HASSAN", 545) } },
    finds = { { state = 29, district = 545, severity = "error",
      message = "'HASSAN' stands for Mysuru, and is the name of another district of the state (539)" } } },
}
