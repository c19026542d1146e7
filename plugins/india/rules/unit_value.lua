-- What a kilogram is worth differs by two or five between districts, not by
-- fifty: then a quantity is in tonnes under a heading that says kilograms.
-- The district comes last in GROUP BY: first, SQLite would fetch every row by
-- the index of places.
return {
  id = "unit_value",
  title = "A code has one order of price",
  severity = "warning",
  why = "A price fifty times that of the other districts is a quantity, or a value, in another unit than its "
    .. "heading says.",
  dataset = "export_flow",
  params = { factor = { default = 50, help = "times the price of all other districts together" } },
  message = "HS {hs} of {period}: Rs {price} for one {quantity_unit}, Rs {others} elsewhere",
  fix = "check the units of quantity and value in the file",
  sql = [[
    WITH flow AS (SELECT district, state, hs, period, quantity_unit, min(import_id) AS import_id,
        line, sum(value_inr) / 100.0 AS value, sum(quantity) AS amount
      FROM export_flow WHERE hs LIKE '______%' AND value_inr IS NOT NULL AND quantity IS NOT NULL
      GROUP BY hs, period, quantity_unit, district),
    price AS (SELECT *, value / amount AS own,
        (sum(value) OVER code - value) / (sum(amount) OVER code - amount) AS rest
      FROM flow WINDOW code AS (PARTITION BY hs, period, quantity_unit))
    SELECT *, printf('%.2f', own) AS price, printf('%.2f', rest) AS others
    FROM price
    WHERE own > rest * :factor OR own * :factor < rest
  ]],
}
