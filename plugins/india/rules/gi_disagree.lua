-- Absence from a list is not "no"; a yes beside a no is a contradiction.
return {
  id = "gi_disagree",
  title = "Lists agree on whether a product is a GI",
  severity = "warning",
  why = "One product with and without a GI makes two counts of GI products, and both get quoted.",
  dataset = "product",
  message = "'{name}' is a GI in {list} and none in {other}",
  fix = "look it up in the GI registry; absence from a list is unknown, not no",
  sql = [[
    SELECT y.*, min(n.list) AS other
    FROM product AS y
    JOIN product AS n ON n.district = y.district AND lower(n.name) = lower(y.name) AND n.gi = 'no'
    WHERE y.gi = 'yes'
    GROUP BY y.district, y.list, y.name
  ]],
}
