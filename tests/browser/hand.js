// How a person uses a page: with a mouse, or by keyboard alone.
"use strict";

const TABS = 400; // until what was looked for is held to be out of reach

// Where the keyboard is has to be seen: an outline, or a shadow in its place.
function looks(node) {
  const style = getComputedStyle(node);
  const outlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1;
  const box = node.getBoundingClientRect();
  return (outlined || style.boxShadow !== "none") && box.width > 0 && box.height > 0 &&
    box.bottom > 0 && box.top < window.innerHeight;
}

async function reach(page, wanted) {
  const node = await wanted.elementHandle();
  for (let i = 0; i < TABS; i++) {
    if (await node.evaluate((one) => one === document.activeElement)) {
      if (!await node.evaluate(looks)) throw new Error(`the focus is not to be seen on ${wanted}`);
      return;
    }
    await page.keyboard.press("Tab");
  }
  throw new Error(`${TABS} times Tab do not lead to ${wanted}`);
}

const mouse = {
  press: (page, wanted) => wanted.click(),
  fill: (page, wanted, text) => wanted.fill(text),
  day: (page, wanted, day) => wanted.fill(day),
};

const keyboard = {
  async press(page, wanted) {
    await reach(page, wanted);
    const button = await wanted.evaluate((one) => one.tagName === "BUTTON");
    await page.keyboard.press(button ? "Space" : "Enter");
  },
  async fill(page, wanted, text) {
    await reach(page, wanted);
    await page.keyboard.press("Control+A");
    await page.keyboard.type(text);
  },
  // Month, day and year, one behind the other, as a browser of en-US asks.
  async day(page, wanted, day) {
    const [year, month, date] = day.split("-");
    await reach(page, wanted);
    await page.keyboard.type(month + date + year);
  },
};

module.exports = { mouse, keyboard };
