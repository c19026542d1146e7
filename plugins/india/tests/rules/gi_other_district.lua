local function product(name, gi, kind, list, district)
  return { district = district or 399, list = list or "GI", name = name, gi = gi, kind = kind }
end

return {
  { case = "its own district's, no GI, or a name that only begins alike", finds = 0,
    rows = { product = { product("Chhindwara Maize", "yes"), product("Nagpur Orange", "no"),
      product("Nagpuri Orange", "yes"),
      product("Nagpur"), product("Central Silk", "yes"), product("Nagpur Grapes", "unknown", "product") } } },
  { case = "another name of its own, with a neighbour's in it", finds = 0, rows = { product = {
    product("Bangalore Rural Grapes", "yes", nil, nil, 526),
    product("Bangalore Rose Onion", "yes", nil, nil, 525) } } },
  { case = "an older name of another", rows = { product = { product("Mysore Silk", "yes", nil, nil, 541),
    product("Mysore Silk", "yes", nil, nil, 545) } },
    finds = { { district = 541, message = "'Mysore Silk' (GI) is named for Mysuru, a district of its own" } } },
  { case = "marked as a GI, or listed as one",
    rows = { product = { product("Nagpur Orange", "yes"), product("Nagpur Silk", nil, "gi_product"),
      product("Nagpur Orange", "yes", nil, "DEH") } },
    finds = { { district = 399, severity = "info",
      message = "'Nagpur Orange' (GI) is named for Nagpur, a district of its own" },
      { line = 2 }, { line = 3 } } },
}
