"""The twenty rules of tests/bench/rules, for each contender, and their faults.

A rule is a name; its declaration; a Lua `row` that finds the same, or None
where no single row can; and an SQL condition or query that finds the same rows.
Every fault is planted by a statement over ids that no other one touches.
"""

UNITS = ("KGS", "NOS", "MTR", "SQM", "LTR")
UNIT_LIST = ", ".join(f"'{unit}'" for unit in UNITS)
UNIT_LUA = ", ".join(f'"{unit}"' for unit in UNITS)
UNIT_SET = ", ".join(f"{unit} = true" for unit in UNITS)

# name, declaration, row, sqlite's WHERE, DuckDB's where it is another
ROW_RULES = (
    ("no_quantity", 'check = { required = { "quantity" } }',
     'not row.quantity', "quantity IS NULL", None),
    ("no_hs", 'check = { required = { "hs", "commodity" } }',
     'not row.hs or not row.commodity', "hs IS NULL OR commodity IS NULL",
     None),
    ("inr_range", 'check = { range = { "value_inr", 0, 1000000000000 } }',
     'row.value_inr and (row.value_inr < 0 or row.value_inr > 1000000000000)',
     "value_inr NOT BETWEEN 0 AND 1000000000000", None),
    ("usd_range", 'check = { range = { "value_usd", 0, 10000000000 } }',
     'row.value_usd and (row.value_usd < 0 or row.value_usd > 10000000000)',
     "value_usd NOT BETWEEN 0 AND 10000000000", None),
    ("quantity_range", 'check = { range = { "quantity", 0, 1000000 } }',
     'row.quantity and (row.quantity < 0 or row.quantity > 1000000)',
     "quantity NOT BETWEEN 0 AND 1000000000", None),
    ("period_range", 'check = { range = { "period", "2025-M01", "2025-M12" } }',
     'row.period < "2025-M01" or row.period > "2025-M12"',
     "period NOT BETWEEN '2025-M01' AND '2025-M12'", None),
    ("unit_known", f'check = {{ one_of = {{ "quantity_unit", {{ {UNIT_LUA} }} '
     '} }', f'row.quantity_unit and not ({{ {UNIT_SET} }})[row.quantity_unit]',
     f"quantity_unit NOT IN ({UNIT_LIST})", None),
    ("hs_form", 'check = { pattern = { "hs", "^%d%d%d%d%d%d%d%d$" } }',
     'row.hs and not row.hs:find("^%d%d%d%d%d%d%d%d$")',
     "hs NOT GLOB '" + "[0-9]" * 8 + "'",
     "NOT regexp_full_match(hs, '[0-9]{8}')"),
    ("destination_form", 'check = { pattern = { "destination", "^%u%l+$" } }',
     'row.destination and not row.destination:find("^%u%l+$")',
     "destination GLOB '[^A-Z]*' OR destination GLOB '?*[^a-z]*'",
     "NOT regexp_full_match(destination, '[A-Z][a-z]+')"),
    ("usd_below_inr", 'check = { compare = { "value_usd", "<=", "value_inr" } }',
     'row.value_usd and row.value_inr and row.value_usd > row.value_inr',
     "value_usd > value_inr", None),
    ("rate", 'check = { share_within = { "value_inr", "value_usd", 1, 200 } }',
     'row.value_usd and row.value_inr and (row.value_inr < row.value_usd or'
     ' row.value_inr > 200 * row.value_usd)',
     "value_inr < value_usd OR value_inr > 200 * value_usd", None),
    ("district_known",
     'check = { references = { "district", "district", "district" } }',
     'not districts()[row.district]',
     "district NOT IN (SELECT district FROM district)", None),
    ("state_known", 'check = { references = { "state", "state", "state" } }',
     'not states()[row.state]', "state NOT IN (SELECT state FROM state)",
     None),
    ("chapter", 'distinct = { "hs" }, value = function(hs)'
     ' local n = tonumber(hs:sub(1, 2))'
     ' if n and (n < 1 or n > 97) then return {} end end',
     'row.hs and tonumber(row.hs:sub(1, 2)) and'
     ' (tonumber(row.hs:sub(1, 2)) < 1 or tonumber(row.hs:sub(1, 2)) > 97)',
     "substr(hs, 1, 2) GLOB '[0-9][0-9]' AND"
     " CAST(substr(hs, 1, 2) AS INTEGER) NOT BETWEEN 1 AND 97",
     "regexp_full_match(substr(hs, 1, 2), '[0-9][0-9]') AND"
     " TRY_CAST(substr(hs, 1, 2) AS INTEGER) NOT BETWEEN 1 AND 97"),
    ("month", 'distinct = { "period", "provisional" }, missing = "never_skip",'
     ' value = function(period) if period:find("%-M") and'
     ' tonumber(period:sub(7)) > 12 then return {} end end',
     'row.period:find("%-M") and tonumber(row.period:sub(7)) > 12',
     "period LIKE '%-M%' AND CAST(substr(period, 7) AS INTEGER) > 12", None),
)

KEY = "district, hs, commodity, destination, period"

MEDIAN_SQLITE = """
WITH v AS MATERIALIZED (SELECT id, quantity_unit AS g, quantity * 1.0 AS x FROM t
    WHERE quantity IS NOT NULL AND quantity_unit IS NOT NULL),
  r AS MATERIALIZED (SELECT g, x, row_number() OVER (PARTITION BY g ORDER BY x) AS i,
    count(*) OVER (PARTITION BY g) AS n FROM v),
  m AS MATERIALIZED (SELECT g, avg(x) AS med, max(n) AS n FROM r
    WHERE i IN ((n + 1) / 2, n / 2 + 1) GROUP BY g),
  d AS MATERIALIZED (SELECT v.id, v.g, abs(x - med) AS d, n FROM v JOIN m USING (g)),
  s AS MATERIALIZED (SELECT g, d, row_number() OVER (PARTITION BY g ORDER BY d) AS i,
    n FROM d),
  a AS MATERIALIZED (SELECT g, avg(d) AS mad FROM s
    WHERE i IN ((n + 1) / 2, n / 2 + 1) GROUP BY g)
SELECT d.id FROM d JOIN a USING (g) WHERE n >= 3 AND 0.6745 * d / mad > 6"""

MEDIAN_DUCKDB = """
WITH v AS (SELECT id, quantity_unit AS g, quantity::DOUBLE AS x FROM t
    WHERE quantity IS NOT NULL AND quantity_unit IS NOT NULL),
  m AS (SELECT g, median(x) AS med, count(*) AS n FROM v GROUP BY g),
  d AS (SELECT v.id, v.g, abs(x - med) AS d, n FROM v JOIN m USING (g)),
  a AS (SELECT g, median(d) AS mad FROM d GROUP BY g)
SELECT d.id FROM d JOIN a USING (g) WHERE n >= 3 AND 0.6745 * d / mad > 6"""

Z_SQLITE = """
WITH m AS MATERIALIZED (SELECT state, count(*) AS n, avg(value_inr) AS mean FROM t
    WHERE value_inr IS NOT NULL GROUP BY state),
  s AS MATERIALIZED (SELECT state, mean, n, sqrt(sum((value_inr - mean) *
    (value_inr - mean)) / (n - 1)) AS sd FROM t JOIN m USING (state)
    WHERE value_inr IS NOT NULL GROUP BY state)
SELECT id FROM t JOIN s USING (state)
WHERE n >= 3 AND sd > 0 AND abs(value_inr - mean) / sd > 6"""

Z_DUCKDB = """
WITH s AS (SELECT state, count(*) AS n, avg(value_inr) AS mean,
    stddev_samp(value_inr) AS sd FROM t WHERE value_inr IS NOT NULL
    GROUP BY state)
SELECT id FROM t JOIN s USING (state)
WHERE n >= 3 AND sd > 0 AND abs(value_inr - mean) / sd > 6"""

# name, declaration, sqlite's query of ids, DuckDB's where it is another
WHOLE_RULES = (
    ("key_once", 'check = { unique = { "district", "hs", "commodity",'
     ' "destination", "period" } }',
     f"SELECT id FROM (SELECT id, count(*) OVER (PARTITION BY {KEY}) AS n"
     " FROM t WHERE hs IS NOT NULL AND commodity IS NOT NULL AND destination"
     " IS NOT NULL) WHERE n > 1",
     f"SELECT id FROM t JOIN (SELECT {KEY} FROM t WHERE hs IS NOT NULL AND"
     " commodity IS NOT NULL AND destination IS NOT NULL"
     f" GROUP BY {KEY} HAVING count(*) > 1) USING ({KEY})"),
    ("total", 'check = { sum_equals = { "value_usd", total = { destination ='
     ' "All" }, by = { "state", "period" }, tolerance = 0 } }',
     "SELECT a.id FROM t AS a JOIN (SELECT state, period, sum(value_usd) AS"
     " sum, count(*) - count(value_usd) AS lacking FROM t WHERE destination"
     " IS NOT 'All' GROUP BY state, period) USING (state, period)"
     " WHERE a.destination = 'All' AND lacking = 0 AND a.value_usd <> sum",
     "SELECT a.id FROM t AS a JOIN (SELECT state, period, sum(value_usd) AS"
     " sum, count(*) - count(value_usd) AS lacking FROM t WHERE destination"
     " IS DISTINCT FROM 'All' GROUP BY state, period) USING (state, period)"
     " WHERE a.destination = 'All' AND lacking = 0 AND a.value_usd <> sum"),
    ("inr_outlier", 'check = { outlier = { "value_inr", by = { "state" },'
     ' method = "z", above = 6 } }', Z_SQLITE, Z_DUCKDB),
    ("quantity_outlier", 'check = { outlier = { "quantity", by = {'
     ' "quantity_unit" }, method = "modified_z", above = 6 } }',
     MEDIAN_SQLITE, MEDIAN_DUCKDB),
    ("own_state", 'sql = [[WITH d AS MATERIALIZED (SELECT district, state FROM'
     ' district) SELECT d.state, f.district, f.import_id, f.line,'
     " 'line ' || f.line AS message FROM export_flow AS f CROSS JOIN"
     ' d ON d.district = f.district WHERE d.state <> f.state]]',
     "SELECT f.id FROM t AS f JOIN district AS d ON d.district = f.district"
     " WHERE d.state <> f.state", None),
)

COUNT = len(ROW_RULES) + len(WHOLE_RULES)

# Faults: one in a thousand rows of each, so two in a hundred rows have one.
PLANTS = tuple(
    f"UPDATE export_flow SET {change} WHERE id % 1000 = {i + 1}"
    for i, change in enumerate((
        "quantity = NULL",
        "hs = NULL",
        "value_inr = -value_inr, value_usd = NULL",
        "value_usd = -value_usd, value_inr = NULL",
        "quantity = -quantity",
        "period = '2035-M01'",
        "quantity_unit = 'KILO'",
        "hs = substr(hs, 1, 7) || 'X'",
        "destination = 'x' || destination",
        "value_inr = value_usd - 1",
        "value_inr = value_usd * 300",
        "district = 9000 + id % 17",
        "state = 98",
        "hs = '98' || substr(hs, 3)",
        "period = '2025-M13'",
        "value_inr = 40000000000",
        "quantity = 900000000",
        "state = 1 + (SELECT state FROM export_flow AS o WHERE o.id ="
        " export_flow.id) % 30",
    ))) + (
    "UPDATE export_flow SET (district, state, hs, commodity, destination,"
    " period) = (SELECT district, state, hs, commodity, destination, period"
    " FROM export_flow AS o WHERE o.id = export_flow.id + 20)"
    " WHERE id % 1000 = 19",
    "INSERT INTO export_flow (state, district, destination, period,"
    " value_usd, valid_from, known_from, import_id, line) SELECT state,"
    " min(district), 'All', period, sum(value_usd) +"
    " (state + substr(period, 7)) % 50 / 49, min(valid_from),"
    " min(known_from), min(import_id), 2000000 + state * 10000 +"
    " substr(period, 3, 2) * 100 + substr(period, 7) FROM export_flow"
    " WHERE value_usd IS NOT NULL GROUP BY state, period",
)


# So that no two findings are the same one.
MESSAGE = ',\n  message = "line {line} of import {import_id}"'


def lua_rule(name, body):
    return (f'local function set(sql)\n  local found\n  return function()\n'
            '    if found then return found end\n    found = {}\n'
            '    for row in zila.rows(sql) do found[row.code] = true end\n'
            '    return found\n  end\nend\n'
            'local districts = set("SELECT district AS code FROM district")\n'
            'local states = set("SELECT state AS code FROM state")\n'
            if "districts()" in body or "states()" in body else "") + \
        (f'return {{ id = "{name}", title = "{name}", severity = "warning",\n'
         f'  why = "To be measured.", dataset = "export_flow",\n  {body} }}\n')


def declared():
    for name, body, *_ in ROW_RULES + WHOLE_RULES:
        yield name, lua_rule(name, body + MESSAGE)


def by_row():
    for name, _, condition, *_ in ROW_RULES:
        yield name, lua_rule(name, "row = function(row)\n    if "
                             f"{condition} then return {{}} end\n  end" + MESSAGE)
    for name, body, *_ in WHOLE_RULES:
        yield name, lua_rule(name, body + MESSAGE)


def into(name, query):
    return (f"INSERT INTO found SELECT '{name}', state, district, import_id,"
            f" line FROM t WHERE {query};")


def queries(duckdb):
    for name, _, _, sqlite, other in ROW_RULES:
        yield into(name, other if duckdb and other else sqlite)
    for name, _, sqlite, other in WHOLE_RULES:
        query = other if duckdb and other else sqlite
        yield into(name, f"id IN ({query})")


def fused():
    """All conditions on one row in one pass; then the others."""
    bits = ", ".join(f"({where}) AS b{i}"
                     for i, (_, _, _, where, _) in enumerate(ROW_RULES))
    pairs = ", ".join(f"({i}, '{row[0]}')" for i, row in enumerate(ROW_RULES))
    which = " ".join(f"WHEN {i} THEN b{i}" for i in range(len(ROW_RULES)))
    some = " OR ".join(f"b{i}" for i in range(len(ROW_RULES)))
    yield (f"WITH rule (i, name) AS (VALUES {pairs}), judged AS MATERIALIZED "
           f"(SELECT * FROM (SELECT state, district, import_id, line, {bits} "
           f"FROM t) WHERE {some}) INSERT INTO found SELECT name, state,"
           " district, import_id, line FROM judged, rule"
           f" WHERE CASE i {which} END;")
    for name, _, sqlite, _ in WHOLE_RULES:
        yield into(name, f"id IN ({sqlite})")
