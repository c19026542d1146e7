local mahe = { district = 599, list = "DPIIT-ODOP", name = "Fish", as_on = "2025-01-01" }
local mysuru = { district = 545, list = "DPIIT-ODOP", name = "Silk", as_on = "2025-01-01" }

return {
  { case = "while the list names it", as_of = "2026-08-31", rows = { product = { mahe, mysuru } }, finds = 0 },
  { case = "once the list does not", as_of = "2026-09-01", rows = { product = { mahe, mysuru } },
    finds = { { state = 34, district = 599, severity = "warning",
      message = "'Fish' (DPIIT-ODOP) belongs to Mahe, which is not in the district list of 2026-09-01" } } },
  { case = "a district renamed in the register is told once",
    rows = { district = { { district = 599, state = 34, name = "Mahe", as_on = "2020-11-01", ["until"] = "2022-08-01" },
        { district = 599, state = 34, name = "Mayyazhi", as_on = "2022-08-01", ["until"] = "2026-09-01" } },
      product = { mahe } },
    finds = { { district = 599, has = "Mahe" } } },
}
