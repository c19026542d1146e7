local function named(...)
  local rows = {}
  for i, name in ipairs { ... } do rows[i] = { district = 545, list = "DEH", name = name } end
  return { product = rows }
end

return {
  { case = "brackets, a slash, a word with and inside, or a short part leave it one",
    rows = named("Silk", "Pickles (mango, lemon)", "Cotton/Jean Pants", "Sandalwood", "Tea & T4", "चाय"),
    finds = 0 },
  { case = "commas, semicolons, and, & part it, also in Hindi",
    rows = named("Tangail, Jamdani Saree & Shantipore Saree", "Silk; Toys", "Iron and Steel", "चाय & कॉफ़ी"),
    finds = { { district = 545, severity = "info", message = "'Tangail, Jamdani Saree & Shantipore Saree' may be 3 "
      .. "products: Tangail | Jamdani Saree | Shantipore Saree" }, { line = 2 }, { line = 3 }, { line = 4 } } },
}
