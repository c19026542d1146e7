-- A rate is typed in by hand, and every conversion of a report rests on it.
return {
  id = "rate_in_range",
  title = "A rate of exchange is one the rupee has had",
  severity = "error",
  why = "No month since 1991 had fewer than 15 or more than 120 rupees for a dollar: else the fraction is upside down.",
  dataset = "rate",
  check = { range = { "inr_per_usd", 15, 120 } },
  message = "{inr_per_usd} rupees for a dollar in {period} ({source})",
  fix = "check the decimal point, and that it is rupees for one dollar",
}
