-- "Has one product been identified from each district" is asked of today; the
-- list that answers may be of 2021.
local list_dates = require "lib.list_dates"

return {
  id = "list_old",
  title = "A product list is not older than a year",
  severity = "info",
  why = "Lists are revised and districts split; an answer must give the list's own date, not the day it was looked up.",
  dataset = "product",
  params = { months = { default = 12, help = "months after which a list is called old" } },
  message = "{list} is of {newest}, older than {months} months ({products} products)",
  fix = "ask for the current list, or give its date with every figure",
  sql = "WITH " .. list_dates .. [[
    SELECT list, max(max(valid_from), said.day) AS newest, count(*) AS products
    FROM product JOIN said USING (list)
    GROUP BY list
    HAVING newest < date(:as_of, '-' || :months || ' months')
  ]],
}
