local SEONI, DHAR, DEWAS, DATIA = 428, 403, 402, 401

local function product(district, list, name) return { district = district, list = list, name = name } end

return {
  { case = "a spelling, a plural or one product of several is agreement; one list alone is no conflict",
    rows = { product = {
      product(SEONI, "DPIIT-ODOP", "Chilli"), product(SEONI, "STATE-ODOP-MP", "Chilly"),
      product(DHAR, "DPIIT-ODOP", "Bagh Print"), product(DHAR, "STATE-ODOP-MP", "Leather"),
      product(DHAR, "STATE-ODOP-MP", "Bagh Prints"),
      product(DEWAS, "DPIIT-ODOP", "Tea"), product(DEWAS, "DEH", "Coffee"),
      product(DATIA, "STATE-ODOP-MP", "Maize"),
      product(397, "DPIIT-ODOP", "Jute"), product(397, "STATE-ODOP-MP", "Jutes"),
      product(398, "DPIIT-ODOP", "Silk"), product(398, "STATE-ODOP-MP", "Silk"),
      product(399, "DPIIT-ODOP", "Tea"), product(399, "STATE-ODOP-MP", "TEA"),
      product(400, "DPIIT-ODOP", "कपास"), product(400, "STATE-ODOP-MP", "कपास के रेशे") } },
    finds = 0 },
  { case = "two different products, said once for the two lists",
    rows = { product = { product(SEONI, "DPIIT-ODOP", "Cilantro"), product(SEONI, "STATE-ODOP-MP", "Custard Apple"),
      product(SEONI, "STATE-ODOP-MP", "Guava") } },
    finds = { { district = SEONI, severity = "info",
      message = "DPIIT-ODOP has 'Cilantro', STATE-ODOP-MP has 'Custard Apple; Guava'" } } },
  { case = "of two lists of a state each is held against DPIIT's",
    rows = { product = { product(SEONI, "DPIIT-ODOP", "Chilli"), product(SEONI, "STATE-ODOP-2021", "Chilly"),
      product(SEONI, "STATE-ODOP-2024", "Guava"), product(SEONI, "STATE-ODOP-2025", "Mango") } },
    finds = { { district = SEONI, message = "DPIIT-ODOP has 'Chilli', STATE-ODOP-2024 has 'Guava'" },
      { district = SEONI, message = "DPIIT-ODOP has 'Chilli', STATE-ODOP-2025 has 'Mango'" } } },
  { case = "three letters, or the end of a word, are no agreement",
    rows = { product = { product(SEONI, "DPIIT-ODOP", "Red Tea"), product(SEONI, "STATE-ODOP-MP", "Red Jute"),
      product(DHAR, "DPIIT-ODOP", "Banana"), product(DHAR, "STATE-ODOP-MP", "Bandhani"),
      product(DEWAS, "DPIIT-ODOP", "Bamboo"), product(DEWAS, "STATE-ODOP-MP", "Shampoo"),
      product(DATIA, "DPIIT-ODOP", "Lace"), product(DATIA, "STATE-ODOP-MP", "Mace") } },
    finds = 4 },
  { case = "letters are not bytes: cotton and banana begin with the same one alone",
    rows = { product = { product(DHAR, "DPIIT-ODOP", "कपास"), product(DHAR, "STATE-ODOP-MP", "केला") } },
    finds = { { district = DHAR } } },
}
