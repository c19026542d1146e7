// The facts: what a person can do with the pages, and what pages never do.
"use strict";

const assert = require("node:assert/strict");
const fs = require("node:fs");
const path = require("node:path");
const { mouse, keyboard } = require("./hand.js");

const AXE = fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const { PICTURES } = process.env;

const PAGES = {
  overview: () => "/", states: () => "/states", state: () => "/states/KA", district: () => "/districts/545",
  imports: () => "/imports", import: (face) => `/imports/${face.quarantined}`,
  quarantine: () => "/quarantine", quarantined_lines: (face) => `/quarantine/${face.quarantined}`,
  findings: () => "/findings", finding: (face) => `/findings/${face.finding}`, waivers: () => "/waivers",
  reports: () => "/reports", report: () => "/reports/progress", jobs: () => "/jobs", job: () => "/jobs/user.slow",
  run: () => "/runs/1", channels: () => "/channels", plugins: () => "/plugins", plugin: () => "/plugins/india",
  help: () => "/help", login: () => "/login", rule: () => "/findings?rule=*", report_set: () => "/reports/changes",
};

const facts = [];
const fact = (name, body, more = {}) => facts.push({ name, body, ...more });

async function go(page, face, to) {
  const answer = await page.goto(face.address + to);
  assert.equal(answer.status(), 200, `${to} answers ${answer.status()}`);
}

async function logIn(page, face, hand) {
  await go(page, face, "/login");
  await hand.fill(page, page.getByLabel("Token"), face.token);
  await hand.press(page, page.locator("main").getByRole("button", { name: "Log in" }));
  await page.waitForURL(`${face.address}/`);
}

const told = (page) => page.getByRole("status").first();

// ---- reading ----

fact("a_state_page_is_read", async ({ face, visit }) => {
  const page = await visit();
  await go(page, face, "/states");
  await page.getByRole("link", { name: "Karnataka" }).first().click();
  await page.waitForURL(/\/states\/KA$/);
  await page.getByRole("heading", { name: "Karnataka", level: 1 }).waitFor();
  await page.getByRole("link", { name: "Mysuru" }).first().click();
  await page.getByRole("heading", { name: "Mysuru", level: 1 }).waitFor();
});

fact("a_language_that_is_chosen_keeps_the_page_and_stays", async ({ face, visit }) => {
  const page = await visit();
  await go(page, face, "/findings?severity=warning");
  await page.getByRole("link", { name: "हिन्दी" }).click();
  await page.waitForURL(/lang=hi/);
  const at = new URL(page.url());
  assert.equal(at.pathname, "/findings");
  assert.equal(at.searchParams.get("severity"), "warning");
  assert.equal(await page.locator("html").getAttribute("lang"), "hi");
  await go(page, face, "/states/KA");
  assert.equal(await page.locator("html").getAttribute("lang"), "hi");
  await page.getByRole("heading", { name: "कर्नाटक", level: 1 }).waitFor();
});

fact("sums_are_sorted_by_what_they_are_worth", async ({ face, visit }) => {
  const page = await visit();
  const sums = ["₹41,420.00", "", "US$ 9.00 million", "₹12.30 crore", "₹2.00 crore; US$ 5.00"];
  await page.route("**/sums", (route) => route.fulfill({ contentType: "text/html; charset=utf-8",
    body: `<body class="face"><main><table><thead><tr><th>Value</th></tr></thead><tbody>${
      sums.map((sum) => `<tr><td>${sum}</td></tr>`).join("")
    }</tbody></table></main><script src="/static/zila.js"></script>` }));
  await page.goto(`${face.address}/sums`);
  await page.getByRole("button", { name: "Value" }).click();
  assert.deepEqual(await page.locator("tbody td").allTextContents(), [1, 2, 0, 4, 3].map((i) => sums[i]));
});

fact("a_word_without_an_end_makes_no_page_wider", async ({ face, visit }) => {
  const page = await visit({ viewport: { width: 1280, height: 800 } });
  await page.route("**/words", (route) => route.fulfill({ contentType: "text/html; charset=utf-8",
    body: `<link rel="stylesheet" href="/static/zila.css"><body class="face"><main><div class="scroll"><table><tr>
      <td>1</td><td>${"W".repeat(2000)}</td></tr></table></div></main>` }));
  await page.goto(`${face.address}/words`);
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.equal(wider, 0);
});

fact("the_first_tab_leads_past_the_menu", async ({ face, visit }) => {
  const page = await visit();
  await go(page, face, "/states");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  assert.match(page.url(), /#main$/);
  await page.keyboard.press("Tab");
  assert.ok(await page.evaluate(() => document.querySelector("main").contains(document.activeElement)));
});

fact("every_page_can_be_read_without_javascript", async ({ face, visit }) => {
  const page = await visit({ javaScriptEnabled: false });
  for (const at of Object.values(PAGES)) {
    await go(page, face, at(face));
    assert.equal(await page.locator("h1").count(), 1, `headings of ${at(face)}`);
  }
});

fact("what_is_not_there_says_so_in_a_page", async ({ face, visit }) => {
  const page = await visit();
  for (const to of ["/imports/999", "/states/XX", "/nothing"]) {
    const answer = await page.goto(face.address + to);
    assert.equal(answer.status(), 404, to);
    await page.getByRole("main").waitFor();
  }
}, { may: /Failed to load resource.*404/ });

fact("a_wrong_token_is_told_on_the_form", async ({ face, visit }) => {
  const page = await visit();
  await go(page, face, "/login");
  await mouse.fill(page, page.getByLabel("Token"), "wrong");
  await mouse.press(page, page.locator("main").getByRole("button", { name: "Log in" }));
  await page.getByRole("alert").waitFor();
  await page.getByLabel("Token").waitFor();
}, { may: /Failed to load resource.*403/ });

// ---- doing ----

async function mends(page, face, hand) {
  await logIn(page, face, hand);
  await go(page, face, `/quarantine/${face.quarantined}`);
  const form = page.locator("form", { has: page.getByRole("button", { name: "Mend line 5" }) });
  await hand.fill(page, form.getByLabel("District"), "Mysuru");
  await hand.press(page, form.getByRole("button", { name: "Mend line 5" }));
  await told(page).waitFor();
  await page.getByText("Lines that wait: 2.").waitFor();
  assert.equal(await page.getByRole("button", { name: "Mend line 5" }).count(), 0);
  const flows = JSON.parse(face.zila("--format", "json", "sql",
    "SELECT district FROM export_flow WHERE commodity = 'Coffee'"));
  assert.equal(flows.length, 1);
}

async function waives(page, face, hand) {
  await logIn(page, face, hand);
  await go(page, face, `/findings/${face.finding}`);
  await hand.fill(page, page.getByLabel("Reason"), "The official list is awaited");
  await hand.day(page, page.getByLabel("Until"), "2039-12-31");
  await hand.fill(page, page.getByLabel("Owner"), "Desk 4");
  await hand.press(page, page.getByRole("button", { name: "Waive this finding" }));
  await told(page).waitFor();
  await page.getByText("31 December 2039").first().waitFor();
  await go(page, face, "/waivers");
  await page.getByText("The official list is awaited").waitFor();
}

// Without a script a person looks again by hand.
async function runs(page, face, hand, script) {
  const mayEnd = () => fs.writeFileSync(path.join(face.folder, "go", "on"), "");
  await logIn(page, face, hand);
  await go(page, face, "/jobs/user.slow");
  await hand.press(page, page.getByRole("button", { name: "Run now" }));
  await page.waitForURL(/\/runs\/\d+$/);
  const again = page.getByRole("link", { name: "Look again" });
  if (script) {
    await page.getByText("part 1 of 4").waitFor();
    assert.equal(await again.count(), 1, "its log comes before it has ended");
  }
  mayEnd();
  for (let i = 0; !script && i < 2000 && await again.count(); i++) {
    await Promise.all([page.waitForNavigation(), hand.press(page, again)]);
  }
  await page.getByRole("button", { name: "Run the job again" }).waitFor();
  await page.getByText("part 4 of 4").waitFor();
}

// The form of the progress report, with a button for each format.
async function downloads(page, face, hand, script, format, begins) {
  await go(page, face, "/reports");
  const form = page.locator('form[action="/reports/progress"]');
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    hand.press(page, form.getByRole("button", { name: format })),
  ]);
  const bytes = fs.readFileSync(await download.path());
  assert.equal(bytes.subarray(0, begins.length).toString("latin1"), begins);
  assert.ok(bytes.length > 2000, `${bytes.length} bytes`);
  assert.match(download.suggestedFilename(), new RegExp(`\\.${format.toLowerCase()}$`));
}

async function pauses(page, face, hand) {
  await logIn(page, face, hand);
  await go(page, face, "/channels");
  await hand.press(page, page.getByRole("button", { name: "Pause: desk" }));
  await told(page).waitFor();
  await page.getByText("paused", { exact: true }).waitFor();
  assert.equal(JSON.parse(face.zila("--format", "json", "channels"))[0].enabled, false);
}

// The form above a report, with what the report lets one choose.
async function sets(page, face, hand) {
  await go(page, face, "/reports/changes");
  await hand.press(page, page.getByText("To take along, or to set otherwise"));
  await hand.day(page, page.getByLabel("Since"), "2024-05-06");
  await hand.press(page, page.getByRole("button", { name: "Read it: What has changed" }));
  await page.waitForURL(/set\.since=2024-05-06/);
  await page.getByText("6 May 2024").first().waitFor();
}

const HANDS = [["with_a_mouse", mouse, true], ["by_keyboard", keyboard, true],
  ["without_javascript", mouse, false], ["by_keyboard_without_javascript", keyboard, false]];

for (const [how, hand, script] of HANDS) {
  const does = (name, body, writes, ...more) => fact(`${name}_${how}`, async ({ face, visit }) => {
    await body(await visit({ javaScriptEnabled: script }), face, hand, script, ...more);
  }, { writes });
  does("a_line_in_quarantine_is_mended", mends, true);
  does("a_finding_is_waived", waives, true);
  does("a_job_is_run_and_watched_to_its_end", runs, true);
  does("a_channel_is_paused", pauses, true);
  does("a_report_is_set", sets, false);
  does("a_pdf_is_downloaded", downloads, false, "PDF", "%PDF-");
  does("a_sheet_is_downloaded", downloads, false, "XLSX", "PK\x03\x04");
}

fact("who_logs_out_can_change_nothing_more", async ({ face, visit }) => {
  const page = await visit();
  await logIn(page, face, mouse);
  await page.getByRole("button", { name: "Log out" }).click();
  await go(page, face, "/jobs/user.slow");
  await page.getByRole("button", { name: "Run now" }).click();
  await page.waitForURL(`${face.address}/login?unsent=1`);
  await page.getByText("nothing was changed").waitFor();
}, { writes: true });

// ---- for everyone ----

// Of the colours of the dark only their contrast differs.
async function violations(page, words, colorScheme) {
  const options = { resultTypes: ["violations"], ...colorScheme === "dark" && { runOnly: ["color-contrast"] } };
  const result = await page.evaluate((chosen) => window.axe.run(document, chosen), options);
  return result.violations.map((one) =>
    `${words}: ${one.id}: ${one.help}\n  ${one.nodes.length} such, the first ${one.nodes[0].html.slice(0, 200)}\n  ` +
    `${one.nodes[0].failureSummary.split("\n").slice(1, 3).join(" ").slice(0, 300)}`);
}

const in_language = (to, lang) => `${to}${to.includes("?") ? "&" : "?"}lang=${lang}`;

async function looks(page, face, at, lang) {
  const found = [];
  await go(page, face, in_language(at.to, lang));
  await page.evaluate(AXE);
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    for (const colorScheme of ["light", "dark"]) {
      await page.emulateMedia({ colorScheme });
      found.push(...await violations(page, `${lang}, ${width} px, ${colorScheme}`, colorScheme));
      if (!PICTURES) continue;
      const name = `${at.name}-${lang}-${width}${colorScheme === "dark" ? "-dark" : ""}.png`;
      await page.screenshot({ path: path.join(PICTURES, name), fullPage: true });
    }
  }
  return found;
}

async function wide(page, face, at, lang) {
  await page.setViewportSize({ width: 320, height: 640 });
  await go(page, face, in_language(at.to, lang));
  const size = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(size <= 320, `${lang}: ${size} px wide`);
}

fact("a_database_that_holds_nothing_says_how_to_begin", async ({ face, visit }) => {
  const page = await visit();
  const found = [];
  await logIn(page, face, mouse);
  await page.getByRole("button", { name: "Import the file" }).waitFor();
  for (const lang of ["en", "hi"]) found.push(...await looks(page, face, { name: "begin", to: "/" }, lang));
  assert.equal(found.length, 0, [...new Set(found)].join("\n"));
}, { bare: true });

for (const [name, to] of Object.entries(PAGES)) {
  fact(`axe_finds_nothing_wrong_with_the_${name}_page`, async ({ face, visit }) => {
    const page = await visit();
    const found = [];
    for (const lang of ["en", "hi"]) found.push(...await looks(page, face, { name, to: to(face) }, lang));
    assert.equal(found.length, 0, [...new Set(found)].join("\n"));
  });
  fact(`the_${name}_page_fits_320_px`, async ({ face, visit }) => {
    const page = await visit();
    for (const lang of ["en", "hi"]) await wide(page, face, { to: to(face) }, lang);
  });
}

module.exports = facts;
