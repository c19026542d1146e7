-- "GI" in a product list usually means that a registered name occurs in it.
-- Without its basis a yes can't be told from a guess.
return {
  id = "gi_without_basis",
  title = "A GI mark says what it rests on",
  severity = "warning",
  why = "GI counts go into replies; each yes must name the registration or the list that says so.",
  dataset = "product",
  units = "product",
  message = "GI is yes for '{name}' ({list}) without a basis",
  fix = "name the registration, or set it to unknown",
  sql = [[ SELECT * FROM product WHERE gi = 'yes' AND gi_basis IS NULL ]],
}
