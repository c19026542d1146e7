-- A district twice in a list is sometimes two products and sometimes one in
-- two spellings (`Kosa silk`/`Kosa Silk`): both rows are kept, and the second is reported.
local first = {}

return {
  id = "product_spelling",
  title = "A product is spelled one way in a district and list",
  severity = "warning",
  why = "One product under two spellings is counted twice in the product list.",
  dataset = "product",
  message = "'{before}' and '{name}' in {list} are one product in two spellings",
  fix = "keep one of the two rows",
  row = function(row)
    local key = ("%d\0%s\0%s"):format(row.district, row.list, zila.text.key(row.name))
    local before = first[key]
    first[key] = before or row.name
    return before and before ~= row.name and { before = before } or nil
  end,
}
