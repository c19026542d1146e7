local function product(list, name, hs, kind) return { district = 545, list = list, name = name, hs = hs,
  kind = kind } end

return {
  { case = "half of the goods; services need none", finds = 0,
    rows = { product = { product("DEH", "Coffee", "0901"), product("DEH", "Tea"),
      product("DEH", "Tourism", nil, "service"),
      product("DEH", "Yoga", nil, "service") } } },
  { case = "less than half, in one list of two", rows = { product = { product("DEH", "Coffee", "0901", "product"),
      product("DEH", "Tea"), product("DEH", "Silk", nil, "gi_product"), product("ODOP", "Coffee", "0901"),
      product("DEH", "Tourism", "9983", "service") } },
    finds = { { severity = "info", message = "DEH: 1 of 3 products have an HS code" } } },
}
