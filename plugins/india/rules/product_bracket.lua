-- `Food Products (Pickles, Mango Jelly` lost its end in a PDF, or in a cell
-- that was split at its comma.
return {
  id = "product_bracket",
  title = "A product's brackets close",
  severity = "warning",
  why = "An open bracket is the beginning of a product whose end was lost, or became another product.",
  dataset = "product",
  message = "'{name}' ({list}) has a bracket that is not closed, or not opened",
  fix = "look the cell up in the file, and correct the list",
  row = function(row)
    local bare = row.name:gsub("%b()", "")
    return bare:find "[()]" and {} or nil
  end,
}
