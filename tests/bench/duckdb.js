// Loads a CSV into a table of a new DuckDB file: duckdb.js PACKAGES CSV FILE
const [packages, csv, file] = process.argv.slice(2);
const { DuckDBInstance } = require(require.resolve("@duckdb/node-api", { paths: [packages] }));
const quote = (text) => `'${text.replaceAll("'", "''")}'`;

(async () => {
  const instance = await DuckDBInstance.create(file);
  const connection = await instance.connect();
  await connection.run(`CREATE TABLE t AS SELECT * FROM read_csv(${quote(csv)})`);
  await connection.run("CHECKPOINT");
  connection.closeSync();
  instance.closeSync();
})();
