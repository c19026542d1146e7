-- Rupees and dollars of one row imply a rate; a header that says million over
-- thousands, or lakh taken for crore, shows in it at once.
return {
  id = "implied_rate",
  title = "Rupees and dollars of a row imply the period's rate",
  severity = "warning",
  why = "A rate far from the stored one means that a unit of one of the two columns is wrong, and one of the two sums.",
  dataset = "export_flow",
  units = "export_flow",
  params = {
    percent = { default = 10, help = "how far from the stored rate, in percent" },
    low = { default = 15, help = "without a stored rate: no month since 1991 had fewer rupees for a dollar" },
    high = { default = 120, help = "without a stored rate: no month yet had more" },
  },
  message = "{what} of {period}: {implied} rupees for a dollar; the rate is {rate}",
  fix = "check the units of both columns against the heading of the file",
  sql = [[
    WITH flow AS (SELECT f.*, 1.0 * f.value_inr / f.value_usd AS implied, r.inr_per_usd AS known
      FROM export_flow AS f LEFT JOIN rate AS r ON r.period = f.period)
    SELECT state, district, import_id, line, period, coalesce(hs, commodity, 'the total') AS what,
      printf('%.2f', implied) AS implied, CASE WHEN known IS NULL THEN 'not stored' ELSE printf('%.2f',
        known) END AS rate
    FROM flow
    WHERE abs(implied - known) > known * :percent / 100.0
      OR (known IS NULL AND (implied < :low OR implied > :high))
  ]],
}
