// Runs the facts, two at a time, each with what it asks for.
"use strict";

const { chromium } = require("playwright-core");
const facts = require("./facts.js");
const { serve, serveBare } = require("./serve.js");

const root = process.getuid() === 0;

// What a page may not do, whatever the fact is about.
function watch(context, address, found) {
  context.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(`${address}/`) && !url.startsWith("data:")) found.push(`asks for ${url}`);
  });
  context.on("console", (message) => {
    if (message.type() === "error") found.push(`console: ${message.text()} at ${message.location().url}`);
  });
  context.on("weberror", (error) => found.push(`script: ${error.error()}`));
}

async function open(browser, face, found, options) {
  const context = await browser.newContext({ locale: "en-US", acceptDownloads: true, ...options });
  context.setDefaultTimeout(60000);
  watch(context, face.address, found);
  const page = await context.newPage();
  page.on("dialog", (dialog) => dialog.accept());
  return page;
}

async function run(fact, browser, shared) {
  const found = [];
  const pages = [];
  let face = null;
  let problem = null;
  try {
    face = fact.bare ? await serveBare() : fact.writes ? await serve() : await shared();
    await fact.body({
      face,
      visit: async (options = {}) => {
        pages.push(await open(browser, face, found, options));
        return pages[pages.length - 1];
      },
    });
    const bad = found.filter((text) => !(fact.may && fact.may.test(text)));
    if (bad.length) throw new Error([...new Set(bad)].slice(0, 10).join("\n"));
  } catch (error) {
    problem = error;
  }
  for (const page of pages) await page.context().close();
  if ((fact.bare || fact.writes) && face) {
    const log = face.log();
    const code = await face.stop();
    if (code !== 0 && !problem) problem = new Error(`zila serve ended with ${code}: ${log}`);
  }
  if (problem) {
    const text = (process.env.STACK && problem.stack) || String(problem.message);
    console.log(`FAILED ${fact.name}\n${text.replace(/^/gm, "  ")}`);
  }
  return !problem;
}

async function main() {
  const pattern = new RegExp(process.argv[2] || "");
  const chosen = facts.filter((fact) => pattern.test(fact.name));
  const waiting = [...chosen];
  let face = null;
  let passed = 0;
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM, chromiumSandbox: !root });
  const shared = () => (face = face || serve());
  const one_by_one = async () => {
    while (waiting.length) {
      const good = await run(waiting.shift(), browser, shared);
      passed += good;
    }
  };
  await Promise.all([one_by_one(), one_by_one()]);
  await browser.close();
  if (face) await (await face).stop();
  console.log(`${passed} passed, ${chosen.length - passed} failed`);
  process.exit(chosen.length && passed === chosen.length ? 0 : 1);
}

main().catch((error) => {
  console.log(`FAILED a_browser_can_be_driven\n  ${error.message}\n0 passed, 1 failed`);
  process.exit(1);
});
