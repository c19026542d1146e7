-- The reply said 557 on 9 June 2022; the registers, as on that day, must say so
-- too, or the next answer can't start from them. Registers that hold less than
-- half of the nation are a state's own.
return {
  id = "register_reconciles",
  title = "The registers give the figures that were published",
  severity = "warning",
  why = "A register that differs from the published figure of the same day has rows missing, or a date recorded later.",
  dataset = "published_figure",
  message = "{indicator} of {as_on} was published as {value}, the registers have {own} (difference {difference})",
  fix = "list what the registers have by state, and compare it with the annexure",
  sql = [[
    WITH own AS (
      SELECT f.*, CASE f.indicator
        WHEN 'draft_DEAP_districts' THEN
          (SELECT count(DISTINCT district) FROM action_plan WHERE drafted <= f.as_on)
        WHEN 'DEAP_notified_by_DEPC_districts' THEN
          (SELECT count(DISTINCT district) FROM action_plan WHERE notified <= f.as_on)
        WHEN 'DEPC_meeting_held_districts' THEN
          (SELECT count(DISTINCT district) FROM meeting WHERE held <= f.as_on)
        WHEN 'districts_with_products_identified' THEN
          (SELECT count(DISTINCT district) FROM product_all
            WHERE list = 'DEH' AND valid_from <= f.as_on AND (valid_to IS NULL OR valid_to > f.as_on))
        WHEN 'DEPC_constituted_states_UTs' THEN
          (SELECT count(DISTINCT state) FROM committee WHERE kind = 'DEPC' AND constituted <= f.as_on)
        WHEN 'SEPC_constituted_states_UTs' THEN
          (SELECT count(DISTINCT state) FROM committee WHERE kind = 'SEPC' AND constituted <= f.as_on)
        WHEN 'state_nodal_officers_nominated_states_UTs' THEN
          (SELECT count(DISTINCT state) FROM nodal_officer WHERE district IS NULL AND nominated <= f.as_on)
        WHEN 'state_export_strategy_prepared_states_UTs' THEN
          (SELECT count(DISTINCT state) FROM strategy WHERE prepared <= f.as_on)
        END AS own
      FROM published_figure AS f WHERE f.state IS NULL)
    SELECT import_id, line, indicator, as_on, value, own, value - own AS difference
    FROM own
    WHERE own <> value AND own * 2 > value
  ]],
}
