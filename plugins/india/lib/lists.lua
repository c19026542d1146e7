--- The LGD district lists the register was made from.
-- Only the month of each is known, so each counts from the first of it.
-- BEFORE stands for "older than the first list", not for a date of creation.
return {
  BEFORE = "1947-08-15",
  { column = "listed_2020_11", count = "districts_2020_11", date = "2020-11-01" },
  { column = "listed_2022_08", count = "districts_2022_08", date = "2022-08-01" },
  { column = "listed_2022_12", count = "districts_2022_12", date = "2022-12-01" },
  { column = "listed_2026_09", count = "districts_2026_09", date = "2026-09-01" },
}
