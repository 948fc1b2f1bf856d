import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { chromium, type Page } from "playwright-core";

const executables = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-sync",
];

/** What was measured in a browser. */
export interface BrowserTimes {
  /** From the start of loading until a letter that was typed into the search has filtered the ranking. */
  readonly usableSeconds: number;
  /** The slowest of several sorts of the whole ranking, until the next frame is drawn. */
  readonly sortMilliseconds: number;
  readonly searchMilliseconds: number;
  readonly cardMilliseconds: number;
  /** A threshold is moved and all units are judged again. */
  readonly whatIfMilliseconds: number;
}

/** Opens a page from its file and measures what a reader waits for. */
export async function timesInBrowser(file: string): Promise<BrowserTimes> {
  const executablePath = executables.find((one) => existsSync(one));
  if (executablePath === undefined) {
    throw new Error("no Chromium is installed: apt-get install chromium");
  }
  const browser = await chromium.launch({ executablePath, args: flags });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    const began = performance.now();
    await page.goto(`${pathToFileURL(file).href}#/`);
    await page.waitForSelector("table.ranked tbody tr");
    await page.locator("input[type=search]").fill("17");
    await page.waitForFunction(() => document.querySelectorAll("table.ranked tbody tr").length < 200);
    const usableSeconds = Number(((performance.now() - began) / 1_000).toFixed(2));
    await page.locator("input[type=search]").fill("");
    const sorts: number[] = [];
    for (const head of ["name", "total", "area", "rank"]) {
      sorts.push(await clicked(page, `table.ranked th.col-${head === "total" ? "number" : head} button`));
    }
    const searchMilliseconds = await typed(page, "mo phong 33");
    await page.evaluate(() => {
      location.hash = "#/";
    });
    const cardMilliseconds = await gone(page, "#/unit/SIM-0007", "article.card details");
    const whatIfMilliseconds = await supposed(page);
    return {
      usableSeconds,
      sortMilliseconds: Math.max(...sorts),
      searchMilliseconds,
      cardMilliseconds,
      whatIfMilliseconds,
    };
  } finally {
    await browser.close();
  }
}

/** Milliseconds from a click until the frame after it is drawn. */
function clicked(page: Page, selector: string): Promise<number> {
  return page.evaluate(async (wanted) => {
    const button = document.querySelector<HTMLElement>(wanted);
    const began = performance.now();
    button?.click();
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));
    return Math.round(performance.now() - began);
  }, selector);
}

function typed(page: Page, text: string): Promise<number> {
  return page.evaluate(async (query) => {
    const input = document.querySelector<HTMLInputElement>("input[type=search]");
    const began = performance.now();
    if (input !== null) {
      input.value = query;
      input.dispatchEvent(new Event("input", { bubbles: true }));
    }
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));
    return Math.round(performance.now() - began);
  }, text);
}

async function gone(page: Page, hash: string, wanted: string): Promise<number> {
  const began = performance.now();
  await page.evaluate((where) => {
    location.hash = where;
  }, hash);
  await page.waitForSelector(wanted);
  return Math.round(performance.now() - began);
}

async function supposed(page: Page): Promise<number> {
  await gone(page, "#/what-if?unit=SIM-0007&indicator=t4-11-satisfied-access", ".trial fieldset input");
  const began = performance.now();
  await page.getByRole("group", { name: "Mốc của quy tắc" }).getByRole("textbox").first().fill("95%");
  await page.waitForSelector(".outcome tr.moved, .outcome .movers, .outcome .banner");
  return Math.round(performance.now() - began);
}
