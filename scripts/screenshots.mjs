// Makes the pages of the examples and pictures of their main views, for docs/images: `npm run screenshots`.
import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { ensureBuild } from "./ensure-build.mjs";
import { ensureInstall } from "./ensure-install.mjs";
import { top } from "./fingerprint.mjs";
import { attempt } from "./run.mjs";

const pages = [
  { name: "phu-tho", policy: "qd-766", data: "examples/phu-tho-766/data", period: "2026-08" },
  { name: "son-trung", policy: "son-trung-2021-2026", data: "examples/son-trung/data", period: "2024" },
];
const desktop = { width: 1280, height: 900 };
const phone = { width: 390, height: 844 };
const views = [
  { file: "ranking-vi-light", page: "phu-tho", hash: "#/" },
  { file: "ranking-en-dark", page: "phu-tho", hash: "#/?lang=en", colorScheme: "dark" },
  { file: "ranking-vi-phone", page: "phu-tho", hash: "#/", viewport: phone },
  { file: "card-vi-light", page: "son-trung", hash: "#/" },
  { file: "card-en-dark", page: "son-trung", hash: "#/unit/18187?lang=en", colorScheme: "dark" },
  { file: "card-vi-phone", page: "son-trung", hash: "#/", viewport: phone },
  { file: "indicator-opened-vi-light", page: "son-trung", hash: "#/unit/18187/t4-01-cases-on-time" },
  {
    file: "indicator-opened-en-dark",
    page: "son-trung",
    hash: "#/unit/18187/t4-01-cases-on-time?lang=en",
    colorScheme: "dark",
  },
  { file: "indicator-vi-light", page: "phu-tho", hash: "#/indicator/2-1-progress?unit=H44.104" },
  {
    file: "indicator-en-phone-dark",
    page: "phu-tho",
    hash: "#/indicator/2-1-progress?unit=H44.104&lang=en",
    viewport: phone,
    colorScheme: "dark",
  },
  {
    file: "what-if-vi-light",
    page: "phu-tho",
    hash: "#/what-if?unit=H44.104&indicator=2-1-progress",
    numerator: "1200",
  },
  {
    file: "what-if-en-dark",
    page: "phu-tho",
    hash: "#/what-if?unit=H44.104&indicator=2-1-progress&lang=en",
    colorScheme: "dark",
    numerator: "1200",
  },
  { file: "method-vi-light", page: "son-trung", hash: "#/method" },
];

ensureInstall();
ensureBuild();
const executablePath = ["/usr/bin/chromium", "/usr/bin/google-chrome"].find((path) => existsSync(path));
if (executablePath === undefined) {
  process.stderr.write("No Chromium is installed: apt-get install chromium\n");
  process.exit(4);
}
const folder = mkdtempSync(join(tmpdir(), "cchc-screenshots-"));
const cchc = join("packages", "cli", "bin", "cchc.js");
for (const { name, policy, data, period } of pages) {
  const json = join(folder, `${name}.json`);
  attempt(process.execPath, [cchc, "score", "--policy", policy, "--data", data, "--period", period, "--out", json]);
  attempt(process.execPath, [cchc, "report", json, "--out", join(folder, `${name}.html`), "--lang", "vi"]);
}
const images = join(top, "docs", "images");
mkdirSync(images, { recursive: true });
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
for (const { file, page: name, hash, viewport = desktop, colorScheme = "light", numerator } of views) {
  const context = await browser.newContext({ viewport, colorScheme });
  const page = await context.newPage();
  await page.goto(`${pathToFileURL(join(folder, `${name}.html`)).href}${hash}`);
  await page.waitForSelector("h1");
  await page.waitForFunction(() => document.querySelector("[aria-busy=true]") === null);
  if (numerator !== undefined) {
    await page.locator(".pair input").first().fill(numerator);
    await page.waitForSelector(".outcome tr.moved");
  }
  await page.waitForTimeout(300);
  await page.screenshot({ path: join(images, `${file}.png`) });
  await context.close();
}
await browser.close();
rmSync(folder, { recursive: true });
