-- Tables print growth rounded, cut or wrong; a wrong one also tells of a value
-- that was mistyped. Growth over nothing is not defined, and not compared.
local growth = require "lib.printed_growth"

return {
  id = "printed_growth",
  title = "Printed growth is that of its values",
  severity = "warning",
  why = "A growth that its two values don't give is wrong itself, or one of the two values is.",
  dataset = "india_printed_growth",
  message = "{what}: growth from {before} to {period} is printed as {says} %, its values give {computed} %",
  fix = "look at both values in the file; quote the growth that is worked out from them",
  row = function(row)
    local computed = growth.differing(row)
    if not computed then return nil end
    return {
      what = row.hs or row.commodity or row.destination or "the total", says = row.printed:gsub("%s*%%", ""),
      computed = ("%.2f"):format(computed),
    }
  end,
}
