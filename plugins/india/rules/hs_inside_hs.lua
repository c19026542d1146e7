-- 08 holds 0806, and 0806 holds 080610: rows of two levels in one district and
-- period count the same grapes twice.
return {
  id = "hs_inside_hs",
  title = "HS codes of a district and period are of one level",
  severity = "warning",
  why = "A heading and its own sub-headings side by side count the same goods twice.",
  dataset = "export_flow",
  message = "{period}: {inner} is part of {hs}, and both are there for {country}",
  fix = "keep one level of codes; undo the import that brought the other",
  sql = [[
    WITH level AS MATERIALIZED (SELECT DISTINCT district, length(hs) AS digits FROM export_flow WHERE hs IS NOT NULL),
      mixed AS MATERIALIZED (SELECT district FROM level GROUP BY district HAVING count(*) > 1),
      code AS MATERIALIZED (SELECT state, district, period, hs, coalesce(destination, 'all countries') AS country,
        import_id, line
      FROM export_flow WHERE district IN mixed GROUP BY district, period, hs, country)
    SELECT o.*, min(i.hs) AS inner
    FROM code AS i, (SELECT column1 AS digits FROM (VALUES (2), (4), (6)))
    JOIN code AS o ON o.district = i.district AND o.period = i.period AND o.country = i.country
      AND o.hs = substr(i.hs, 1, digits)
    WHERE o.hs <> i.hs
    GROUP BY o.district, o.period, o.hs, o.country
  ]],
}
