-- A rule's SQL is read as a script's is.
-- in: rule
-- exit: 4
-- says: read the view

return { id = "rule", title = "A", severity = "warning", why = "To try.",
  sql = "SELECT state, rule AS message FROM main.finding" }
