return {
  { case = "only a yes needs its basis",
    rows = { product = {
      { district = 545, list = "DEH", name = "Mysore silk", gi = "yes", gi_basis = "registration 11" },
      { district = 545, list = "DEH", name = "Sandal", gi = "unknown" },
      { district = 545, list = "DEH", name = "Incense", gi = "no" },
      { district = 545, list = "DEH", name = "Toys" } } },
    finds = 0 },
  { case = "a yes without one",
    rows = { product = { { district = 545, list = "DEH", name = "Mysore silk", gi = "yes" } } },
    finds = { { district = 545, severity = "warning",
      message = "GI is yes for 'Mysore silk' (DEH) without a basis" } } },
}
