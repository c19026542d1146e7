// Runs the statements of a file on a DuckDB file, each with its ; at the end of a
// line, and writes what they found: duckdb_rules.js PACKAGES FILE STATEMENTS
const [packages, file, statements] = process.argv.slice(2);
const { DuckDBInstance } = require(require.resolve("@duckdb/node-api", { paths: [packages] }));
const { readFileSync } = require("node:fs");

(async () => {
  const instance = await DuckDBInstance.create(file);
  const connection = await instance.connect();
  for (const sql of readFileSync(statements, "utf8").split(/;\n/)) {
    if (!sql.trim()) continue;
    const rows = await connection.runAndReadAll(sql);
    if (/^SELECT/.test(sql)) for (const row of rows.getRows()) console.log(row.join("|"));
  }
  connection.closeSync();
  instance.closeSync();
})();
