// The same figures as figures.lua, from a table of the same rows that DuckDB
// has loaded before: figures.js PACKAGES FILE
const [packages, file] = process.argv.slice(2);
const { DuckDBInstance } = require(require.resolve("@duckdb/node-api", { paths: [packages] }));

const YEAR = "2025-26", BEFORE = "2024-25", TOP = 10;
const tables = [["commodity", "hs"], ["destination", "destination"], ["district", "district"], ["period", "year"]]
  .map(([axis, column]) => `CREATE TEMP TABLE by_${axis} AS SELECT state, year, ${column} AS name,
    sum(value_inr)::BIGINT AS value FROM t GROUP BY ALL`);
const totals = (year) => `SELECT state, sum(value)::BIGINT AS value FROM by_period WHERE year = '${year}' GROUP BY state`;
const line = (kind, select, from) => `SELECT state, '${kind}' AS kind, ${select} FROM ${from}`;
const top = (axis) => `(SELECT *, row_number() OVER (PARTITION BY state ORDER BY value DESC, name) AS place
  FROM by_${axis} WHERE year = '${YEAR}') WHERE place <= ${TOP}`;
const figures = [
  `WITH now AS (${totals(YEAR)}), before AS (${totals(BEFORE)}) SELECT now.state, 'total', now.value,
    printf('%.6f', (now.value - before.value) / before.value * 100) FROM now LEFT JOIN before USING (state)`,
  `WITH total AS (${totals(YEAR)}), every AS (SELECT name, sum(value) AS value FROM by_commodity
    WHERE year = '${YEAR}' GROUP BY name), nation AS (SELECT sum(value) AS value FROM total)
    SELECT o.state, 'commodity', o.name, o.value, printf('%.6f', o.value * 100.0 / total.value),
    printf('%.6f', (o.value / total.value) / (every.value / nation.value))
    FROM (SELECT * FROM ${top("commodity")}) AS o JOIN total USING (state) JOIN every USING (name), nation`,
  line("destination", "name, value", top("destination")),
  ...["commodity", "destination", "district"].map((axis) => `SELECT state, 'hhi', '${axis}', printf('%.9f',
    sum(value::DOUBLE * value) / (sum(value::DOUBLE) * sum(value::DOUBLE))) FROM by_${axis}
    WHERE year = '${YEAR}' GROUP BY state`),
];

(async () => {
  const instance = await DuckDBInstance.create(file, { threads: "2" });
  const connection = await instance.connect();
  for (const sql of tables) await connection.run(sql);
  const lines = [];
  for (const sql of figures) {
    const rows = await (await connection.runAndReadAll(sql)).getRows();
    for (const row of rows) lines.push(row.join("|"));
  }
  console.log(lines.join("\n"));
  connection.closeSync();
  instance.closeSync();
})();
