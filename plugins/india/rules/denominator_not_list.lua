-- 681 of 734 is 92.8 percent, and 90.0 of the 757 districts that there were
-- three days later: each percentage says which list it is of.
return {
  id = "denominator_not_list",
  title = "A figure of districts is out of the district list in force",
  severity = "info",
  why = "A percentage of an older list looks better than it is; the date of the list belongs beside it.",
  dataset = "published_figure",
  units = "published_figure",
  message = "{indicator} of {as_on} is out of {denominator}; LGD's list of {list} names {districts}",
  fix = "print the date of the list with the percentage, or the percentage of the list in force",
  sql = [[
    WITH list AS (SELECT as_on AS list, sum(value) AS districts FROM published_figure
        WHERE indicator = 'districts_in_lgd_list' AND state IS NOT NULL GROUP BY as_on),
      figure AS (SELECT f.*, (SELECT max(list) FROM list WHERE list <= f.as_on) AS list
        FROM published_figure AS f
        WHERE f.state IS NULL AND f.indicator LIKE '%districts%' AND NOT EXISTS (SELECT 1 FROM published_figure AS o
          WHERE o.as_on = f.as_on AND o.value = f.denominator AND o.indicator <> f.indicator
            AND o.indicator LIKE '%DEAP%'))
    SELECT figure.*, districts FROM figure JOIN list USING (list) WHERE denominator <> districts
  ]],
}
