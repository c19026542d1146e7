-- One government order may constitute all DEPCs of a state: then all have its
-- date. The same number under two dates is a slip in one of them.
return {
  id = "order_reused",
  title = "An order has one date",
  severity = "warning",
  why = "The order and its date are what a reply cites; one number under two dates can't be cited.",
  dataset = "committee",
  message = "order {order_no} is dated {constituted} here and {other} elsewhere in the state",
  fix = "check the date against the order",
  sql = [[
    SELECT c.state, c.district, c.import_id, c.line, c.order_no, c.constituted, min(o.constituted) AS other
    FROM committee AS c
    JOIN committee AS o ON o.state = c.state AND o.order_no = c.order_no
    GROUP BY c.state, c.district, c.import_id, c.line, c.order_no, c.constituted
    HAVING other < c.constituted
  ]],
}
