-- A district twice in a list is sometimes two products and sometimes one in
-- two spellings (`Kosa silk`/`Kosa Silk`): both rows are kept, and the second is reported.
local first = {}

return {
  id = "product_spelling",
  title = "A product is spelled one way in a district and list",
  severity = "warning",
  why = "One product under two spellings is counted twice in the product list.",
  dataset = "product",
  row = function(row)
    local key = ("%d\0%s\0%s"):format(row.district, row.list, zila.text.key(row.name))
    local before = first[key]
    first[key] = before or row.name
    if before and before ~= row.name then
      return ("'%s' and '%s' in %s are one product in two spellings: keep one"):format(before, row.name, row.list)
    end
    return nil
  end,
}
