-- Chapters run from 01 to 98, and 77 is kept free by the World Customs
-- Organisation; 99 is for services, which no shipping bill has.
return {
  id = "hs_chapter",
  title = "An HS code is of a chapter of goods",
  severity = "error",
  why = "A code of chapter 77 or 99 is no code of goods: a serial number or a sum was read as one.",
  dataset = "export_flow",
  units = "export_flow",
  message = "HS {hs} of {period}: there is no chapter {chapter} of goods",
  fix = "look which column was taken for the HS code",
  sql = [[
    SELECT *, substr(hs, 1, 2) AS chapter FROM export_flow WHERE substr(hs, 1, 2) IN ('77', '99')
  ]],
}
