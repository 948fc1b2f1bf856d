/// <reference lib="dom" />
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";

const executables = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const flags = [
  ...["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"],
  ...["--disable-component-update", "--disable-sync"],
];

/** The system's Chromium; undefined where there is none. */
export const chromiumPath: string | undefined = executables.find((path) => existsSync(path));

/** What the name of a test says where it is left out. */
export const withoutChromium: string =
  chromiumPath === undefined ? " (left out: Debian's package chromium is not installed)" : "";

/** Starts the system's Chromium. */
export function startChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath ?? "", args: flags });
}

/** A page that somebody looks at, and everything that it should not have done. */
export interface Watched {
  readonly page: Page;
  /** Messages of the console, errors, and requests that are not of the file itself. */
  readonly faults: string[];
}

/** Opens a file at an address inside it. */
export async function opened(
  browser: Browser,
  { file, hash = "#/" }: { readonly file: string; readonly hash?: string },
  options: BrowserContextOptions = {},
): Promise<Watched> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("console", (message) => faults.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => faults.push(`error: ${error.message}`));
  page.on("dialog", (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("request", (request) => {
    if (!/^(file|data):/.test(request.url())) {
      faults.push(`request: ${request.url()}`);
    }
  });
  await page.goto(`${pathToFileURL(file).href}${hash}`);
  await page.waitForSelector("h1");
  await page.waitForFunction(() => document.querySelector("[aria-busy=true]") === null);
  return { page, faults };
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe-core finds wrong on a page, each with where. */
export async function axeFaults(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
    const axe: unknown = Reflect.get(window, "axe");
    const run = typeof axe === "object" && axe !== null ? Reflect.get(axe, "run") : undefined;
    const { violations } = await run(document, { resultTypes: ["violations"] });
    return violations.map(
      (one: { id: string; nodes: { target: string[]; failureSummary: string }[] }) =>
        `${one.id}: ${one.nodes
          .slice(0, 3)
          .map(({ target, failureSummary }) => `${target.join(" ")} ${failureSummary}`)
          .join(" | ")}`,
    );
  });
}
