// A database made for these facts, and a `zila serve` of a copy of it.
"use strict";

const { execFileSync, spawn } = require("node:child_process");
const fs = require("node:fs");
const path = require("node:path");
const readline = require("node:readline");

const { TOP, WORK, ZILA } = process.env;

// Four lines of exports, three of them in quarantine.
const EXPORTS = `Exports by district
District,Commodity,Country,Period,Value (Rs)
Karnataka,,,,
Mysuru,Silk,USA,2022-23,"10,50,000"
Mysor Town,Coffee,USA,2022-23,"2,00,00,000"
Maharashtra,,,,
Raigarh,Chemicals,UAE,2022-23,"12,30,00,000"
Raigarh,Steel,UAE,2022-23,"1,00,00,000"
`;

const PRODUCTS = `State,District,Product
Karnataka,Mysuru,Mysore silk
Karnataka,Kodagu,Coffee
Kerala,Wayanad,Pepper
`;

// Says that it has begun, and the rest once the file "go/on" is there.
const SLOW = `zila.log("info", "part 1 of 4")
repeat
  local asked = os.time()
  while os.time() == asked do end
until pcall(zila.file.read, "go/on")
for part = 2, 4 do zila.log("info", ("part %d of 4"):format(part)) end
`;

function zila(folder, ...words) {
  const args = ["--db", "z.db", "--plugins", path.join(TOP, "plugins"), ...words];
  try {
    return execFileSync(ZILA, args, { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  } catch (error) {
    // 1: done, and a person has to look at something.
    if (error.status === 1) return error.stdout;
    throw new Error(`zila ${words.join(" ")}: ${error.status} ${error.stderr}`);
  }
}

let made;

function make() {
  if (made) return made;
  const folder = path.join(WORK, "made");
  fs.mkdirSync(folder);
  fs.writeFileSync(path.join(folder, "exports.csv"), EXPORTS);
  fs.writeFileSync(path.join(folder, "products.csv"), PRODUCTS);
  fs.writeFileSync(path.join(folder, "slow.lua"), SLOW);
  fs.mkdirSync(path.join(folder, "go"));
  zila(folder, "import", "products.csv", "--as", "india.odop_dpiit", "--as-on", "2025-01-01");
  const told = zila(folder, "--format", "json", "import", "exports.csv", "--as", "india.district_exports");
  zila(folder, "check");
  zila(folder, "jobs", "add", "slow", "--schedule", "@yearly", "--",
    "run", "--allow", "files=go", "slow.lua");
  zila(folder, "jobs", "add", "look", "--schedule", "@yearly", "--", "check");
  zila(folder, "jobs", "run", "user.look");
  zila(folder, "channels", "add", "desk", "webhook", "https://127.0.0.1:9/secret");
  const findings = JSON.parse(zila(folder, "--format", "json", "sql",
    "SELECT id FROM finding ORDER BY id LIMIT 1"));
  const first = JSON.parse(told);
  made = { folder, quarantined: (Array.isArray(first) ? first[0] : first).id, finding: findings[0].id };
  return made;
}

let count = 0;

const folderOfItsOwn = () => path.join(WORK, `served-${++count}`);

// Serves what is in folder; its end is awaited by stop().
async function serveFolder(folder, ids) {
  const child = spawn(ZILA, ["--db", "z.db", "--plugins", path.join(TOP, "plugins"),
    "serve", "--listen", "127.0.0.1:0"], { cwd: folder, stdio: ["ignore", "pipe", "pipe"] });
  let log = "";
  child.stderr.on("data", (data) => { log += data; });
  const ended = new Promise((resolve) => child.on("exit", resolve));
  const lines = readline.createInterface({ input: child.stdout });
  const address = await new Promise((resolve, reject) => {
    lines.once("line", (line) => resolve(line.replace(/\/$/, "")));
    child.on("exit", () => reject(new Error(`zila serve: ${log}`)));
  });
  return {
    ...ids, address, folder,
    log: () => log,
    zila: (...words) => zila(folder, ...words),
    token: fs.readFileSync(path.join(folder, "z.db.token"), "utf8").trim(),
    stop: async () => {
      child.kill("SIGTERM");
      const code = await ended;
      fs.rmSync(folder, { recursive: true, force: true });
      return code;
    },
  };
}

// A copy of the database that was made.
async function serve() {
  const { folder: from, ...ids } = make();
  const folder = folderOfItsOwn();
  fs.cpSync(from, folder, { recursive: true });
  return serveFolder(folder, ids);
}

// A database that nothing was imported into.
async function serveBare() {
  const folder = folderOfItsOwn();
  fs.mkdirSync(folder);
  return serveFolder(folder, {});
}

module.exports = { serve, serveBare };
