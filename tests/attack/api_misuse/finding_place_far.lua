-- A code that is no whole number of 32 bits.
-- in: rule
-- exit: 4
-- says: state of a finding can't be

return { id = "finding_place_far", title = "A rule", severity = "warning",
  why = "To try what a row may do.", dataset = "state",
  row = function(row)
    return { state = (1 << 32) + 29 }
  end }
