local function flow(district, period, hs, destination)
  return { district = district, period = period, hs = hs, destination = destination, value_inr = 5 }
end

return {
  { case = "other codes, years, districts or countries", finds = 0,
    rows = { export_flow = { flow(545, "2022-23", "0806"), flow(545, "2022-23", "080510"),
      flow(545, "2021-22", "080610"), flow(539, "2022-23", "080610"), flow(545, "2022-23", "080620", "UAE") } } },
  { case = "a chapter beside its headings, with and without a country",
    rows = { export_flow = { flow(545, "2022-23", "08"), flow(545, "2022-23", "0806"), flow(545, "2022-23", "0805"),
      flow(539, "2022-23", "0806", "UAE"), flow(539, "2022-23", "080610", "UAE"),
      flow(525, "2022-23", "080610"), flow(525, "2022-23", "08061000") } },
    finds = { { district = 545, line = 1, severity = "warning",
        message = "2022-23: 0805 is part of 08, and both are there for all countries" },
      { district = 539, has = "080610 is part of 0806, and both are there for UAE" },
      { district = 525, has = "08061000 is part of 080610" } } },
  equivalent = {
    ["WITH level AS MATERIALIZED (SELECT  district, length(hs) AS digits FROM export_flow WHERE hs IS NOT NULL),"] =
      "which are mixed only spares work",
    ["WITH level AS MATERIALIZED (SELECT DISTINCT district, length(hs) AS digits FROM export_flow WHERE 1),"] =
      "which are mixed only spares work",
    ["mixed AS MATERIALIZED (SELECT district FROM level GROUP BY district HAVING 1),"] =
      "which are mixed only spares work",
    ["mixed AS MATERIALIZED (SELECT district FROM level GROUP BY district HAVING count(*) >= 1),"] =
      "which are mixed only spares work",
    ["mixed AS MATERIALIZED (SELECT district FROM level GROUP BY district HAVING count(*) > 0),"] =
      "which are mixed only spares work",
    ["FROM export_flow WHERE 1 GROUP BY district, period, hs, country)"] = "which are mixed only spares work",
  },
}
