-- "GI" in a product list usually means that a registered name occurs in it.
-- Without its basis a yes can't be told from a guess.
return {
  id = "gi_without_basis",
  title = "A GI mark says what it rests on",
  severity = "warning",
  why = "GI counts go into replies; each yes must name the registration or the list that says so.",
  dataset = "product",
  row = function(row)
    if row.gi == "yes" and not row.gi_basis then
      return ("GI is yes for '%s' (%s) without a basis: name the registration, or set it to unknown")
        :format(row.name, row.list)
    end
    return nil
  end,
}
