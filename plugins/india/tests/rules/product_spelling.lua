return {
  { case = "another district, list or product, or the same name on another day",
    rows = { product = {
      { district = 545, list = "DEH", name = "Kosa Silk" }, { district = 539, list = "DEH", name = "Kosa silk" },
      { district = 545, list = "DPIIT-ODOP", name = "Kosa silk" }, { district = 545, list = "DEH", name = "Silk" },
      { district = 545, list = "DEH", name = "Kosa Silk", as_on = "2025-01-01" } } },
    finds = 0 },
  { case = "one product in two spellings",
    rows = { product = { { district = 545, list = "DEH", name = "Kosa Silk" },
      { district = 545, list = "DEH", name = "Kosa-silk" } } },
    finds = { { district = 545, line = 2, severity = "warning",
      message = "'Kosa Silk' and 'Kosa-silk' in DEH are one product in two spellings" } } },
}
