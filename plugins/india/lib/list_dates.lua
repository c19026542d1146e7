--- The day on which each list of products was last said as a whole, as a common
-- table for SQL: `said (list, day)`; '' where no file said all of it.
--
-- A row keeps the day of the list that first had it, so a newer one that only
-- repeats or leaves out would seem as old as the one before. A file of a list's
-- importer that has as many rows as are held has them all.
return [[said AS MATERIALIZED (
  WITH held AS (SELECT list, count(*) AS products FROM product GROUP BY list),
    file AS (SELECT id, importer, coalesce(as_on, date(known_at, '+330 minutes')) AS day,
      added + changed + unchanged AS stored FROM import WHERE dataset = 'product'),
    of AS (SELECT DISTINCT p.list, file.importer FROM product AS p JOIN file ON file.id = p.import_id)
  SELECT held.list, coalesce(max(file.day), '') AS day FROM held LEFT JOIN of ON of.list = held.list
  LEFT JOIN file ON file.importer = of.importer AND file.stored >= held.products AND file.day <= :as_of
  GROUP BY held.list)]]
