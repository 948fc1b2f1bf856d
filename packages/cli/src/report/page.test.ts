import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { writePage } from "@cchc/report/html";
import { printPoints, type Result, readPolicyData, readResult, rescore } from "@cchc/rules";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hostileSubject, hostileTexts } from "../../../report/test/hostile-result.ts";
import { axeFaults, chromiumPath, opened, startChromium, withoutChromium } from "../../test/browser.ts";
import { cchc } from "../../test/cchc.ts";

const examples = fileURLToPath(new URL("../../../../examples", import.meta.url));
let folder = "";
let browser: Browser;

interface Made {
  readonly file: string;
  readonly result: Result;
}

const made = new Map<string, Made>();

async function make(name: string, policy: string, [data, period]: readonly [string, string]): Promise<void> {
  const [json, file] = [path.join(folder, `${name}.json`), path.join(folder, `${name}.html`)];
  await cchc(["score", "--policy", policy, "--data", path.join(examples, data), "--period", period, "--out", json]);
  const written = await cchc(["report", json, "--out", file]);
  expect([written.code, written.err]).toEqual([0, ""]);
  made.set(name, { file, result: readResult(JSON.parse(await readFile(json, "utf8"))) });
}

function of(name: string): Made {
  const one = made.get(name);
  if (one === undefined) {
    throw new Error(`no page ${name}`);
  }
  return one;
}

describe.skipIf(chromiumPath === undefined)(`a page in Chromium${withoutChromium}`, () => {
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "cchc-page-"));
    await make("phu-tho", "qd-766", ["phu-tho-766/data", "2026-08"]);
    await make("son-trung", "son-trung-2021-2026", ["son-trung/data", "2024"]);
    await make("merged", "son-trung-2021-2026", ["son-trung/data", "2025"]);
    browser = await startChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it("finds a unit by its name, with diacritics and without", async () => {
    const { page, faults } = await opened(browser, { file: of("merged").file });
    const names = page.locator("table.ranked th.col-name a");
    await expect.poll(() => names.count()).toBe(2);
    const search = page.getByRole("searchbox");
    await search.fill("huong son");
    await expect.poll(() => names.allTextContents()).toEqual(["Xã Hương Sơn (mô phỏng)"]);
    await search.fill("hương");
    await expect.poll(() => names.allTextContents()).toEqual(["Xã Hương Sơn (mô phỏng)"]);
    await search.fill("hướng");
    await expect
      .poll(() => page.locator(".ranking .empty").textContent())
      .toBe("Không có đơn vị nào hợp với điều kiện đã chọn.");
    await page.getByRole("button", { name: "Bỏ mọi điều kiện" }).click();
    await expect.poll(() => names.count()).toBe(2);
    expect(faults).toEqual([]);
  });

  it("leads from the ranking to a card, its indicator and the records behind it", async () => {
    const { file, result } = of("son-trung");
    const { page, faults } = await opened(browser, { file });
    await page.locator("#indicator-t4-01-cases-on-time > summary").click();
    const detail = page.locator("#indicator-t4-01-cases-on-time .detail");
    const score = result.cards[0]?.indicators.find(({ id }) => id === "t4-01-cases-on-time");
    const failing = score?.measurement?.records?.notMet ?? [];
    expect(failing.length).toBeGreaterThan(0);
    const shown = detail.locator(".ids-notMet").first().locator("code");
    await expect.poll(() => shown.allTextContents()).toEqual(failing.slice(0, 20));
    await expect
      .poll(() => detail.locator(".because").first().textContent())
      .toBe("tỷ lệ thuận: 5 điểm × 96,02% = 4,80");
    expect(faults).toEqual([]);
  });

  it("shows in every card what the result has, and says that it computed the same", async () => {
    const { file, result } = of("phu-tho");
    const { page, faults } = await opened(browser, { file });
    const style = { language: "vi", digits: 2 } as const;
    for (const card of [result.cards[0], result.cards[70], result.cards.at(-1)]) {
      await page.goto(`${page.url().split("#")[0]}#/unit/${card?.unit.code}`);
      const total = card?.total.points === undefined ? "" : card.total.points.toFixed(2).replace(".", ",");
      await expect.poll(() => page.locator(".score .big b").textContent()).toBe(total);
      await expect.poll(() => page.locator(".same").textContent()).toContain("khớp với kết quả đã lưu");
      const max = card === undefined ? "" : printPoints(card.total.max, style);
      expect(await page.locator(".score .big span").textContent()).toBe(` / ${max}`);
    }
    expect(faults).toEqual([]);
  });

  it("judges other counts and thresholds as the library does, for the unit and its peers", async () => {
    const { file, result } = of("phu-tho");
    const unit = "H44.104";
    const after = async (changes: Parameters<typeof rescore>[1]) => {
      const { cards } = rescore({ result, policy: readPolicyData(result.policy.files) }, changes);
      const card = cards.find((one) => one.unit.code === unit);
      return { total: card?.total.points?.toFixed(2).replace(".", ","), place: `${card?.rank?.place}` };
    };
    const { page, faults } = await opened(browser, { file, hash: `#/what-if?unit=${unit}&indicator=2-1-progress` });
    const column = async () => {
      const rows = page.locator(".sides tbody tr");
      return {
        total: await rows.nth(2).locator("td").nth(1).textContent(),
        place: await rows.nth(4).locator("td").nth(1).textContent(),
      };
    };
    await page.getByLabel("Tử số", { exact: true }).fill("1200");
    await expect
      .poll(column)
      .toEqual(await after([{ unit, measure: "dossier-on-time", numerator: 1200, denominator: 1270 }]));
    const before = result.cards.find((one) => one.unit.code === unit);
    expect((await column()).place).not.toBe(`${before?.rank?.place}`);

    await page.goto(`${page.url().split("#")[0]}#/what-if?unit=${unit}&indicator=3-6-online-payment`);
    const threshold = page.getByRole("group", { name: "Mốc của quy tắc" }).getByRole("textbox").first();
    const written = await threshold.inputValue();
    await threshold.fill("60%");
    expect(written).toBe("80%");
    const change = {
      file: "indicators/3-6-online-payment.yaml",
      at: ["rules", 0, "score", "parts", 1, "score", "fullAt"],
      value: "60%",
    } as const;
    await expect.poll(column).toEqual(await after([change]));
    const { cards } = rescore({ result, policy: readPolicyData(result.policy.files) }, [change]);
    const moved = cards.filter(
      (card, index) =>
        card.unit.code !== unit &&
        (card.rank?.place !== result.cards[index]?.rank?.place || card.grade !== result.cards[index]?.grade),
    );
    await expect
      .poll(() => page.locator(".outcome h3").textContent())
      .toBe(`${moved.length} đơn vị khác đổi hạng hoặc xếp loại`);
    const [first] = await page.locator(".movers tbody tr").allTextContents();
    const mover = moved.find(({ unit: { name } }) => first?.startsWith(name));
    expect(first).toContain(`→ ${mover?.rank?.place}`);
    expect(faults).toEqual([]);
  });

  it("says why a change cannot be, and keeps what stands", async () => {
    const { page, faults } = await opened(browser, {
      file: of("phu-tho").file,
      hash: "#/what-if?unit=H44.104&indicator=2-1-progress",
    });
    await page.getByLabel("Tử số", { exact: true }).fill("9999");
    await expect
      .poll(() => page.locator(".outcome [role=alert]").textContent())
      .toContain("Không thể giả định như vậy");
    await page.getByRole("button", { name: "Bỏ giả định" }).click();
    await expect.poll(() => page.locator(".outcome [role=alert]").count()).toBe(0);
    await expect.poll(() => page.getByLabel("Tử số", { exact: true }).inputValue()).toBe("854");
    expect(faults).toEqual([]);
  });

  it("speaks both languages, and its addresses keep what was chosen", async () => {
    const { page, faults } = await opened(browser, { file: of("phu-tho").file });
    await page.getByRole("button", { name: "English" }).click();
    await expect.poll(() => page.locator("h1").textContent()).toContain("Ranking");
    expect(await page.getAttribute("html", "lang")).toBe("en");
    expect(await page.title()).toContain("August 2026");
    expect(page.url()).toContain("lang=en");
    const base = page.url().split("#")[0];
    await page.goto(`${base}#/?level=commune&sort=-total&q=xa`);
    await page.reload();
    await expect.poll(() => page.locator("h1").textContent()).toContain("Xếp hạng");
    await expect.poll(() => page.getAttribute("th[aria-sort=descending]", "class")).toContain("col-number");
    const totals = (await page.locator("table.ranked tbody td.total b").allTextContents()).map((text) =>
      Number(text.replace(",", ".")),
    );
    expect(totals.length).toBeGreaterThan(50);
    expect(totals).toEqual([...totals].sort((a, b) => b - a));
    expect(faults).toEqual([]);
  });

  it("is used by the keyboard alone", async () => {
    const { page, faults } = await opened(browser, { file: of("phu-tho").file });
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Đến nội dung");
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("main");
    await page.getByRole("columnheader", { name: "Đơn vị" }).getByRole("button").focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => page.getAttribute("th.col-name[aria-sort]", "aria-sort")).toBe("ascending");
    await page.locator("table.ranked th.col-name a").first().focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator("article.card").count()).toBe(1);
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("main");
    await page.locator("details.indicator > summary").first().focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator("details.indicator[open] .detail").count()).toBe(1);
    expect(faults).toEqual([]);
  });

  it("prints on A4, each card on its own", async () => {
    const { page } = await opened(browser, { file: of("merged").file, hash: "#/print" });
    await expect.poll(() => page.locator("article.card").count()).toBe(2);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    const text = pdf.toString("latin1");
    expect(text.startsWith("%PDF")).toBe(true);
    expect(text).toMatch(/MediaBox\s*\[\s*0 0 59[45](\.\d+)? 84[12]/);
    const breaks = await page.evaluate(() => {
      const sheet = [...document.styleSheets].flatMap(({ cssRules }) => [...cssRules]).map(({ cssText }) => cssText);
      return sheet.some((rule) => rule.startsWith("@media print") && /\.card\s*\{[^}]*break-after: page/.test(rule));
    });
    expect(breaks).toBe(true);
  });

  it("lets no other script run", async () => {
    const { page } = await opened(browser, { file: of("merged").file });
    // A timer of the page runs outside of the debugger, which may evaluate whatever a policy says.
    const ran = await page.evaluate(
      () =>
        new Promise<unknown[]>((tell) => {
          setTimeout(() => {
            const script = document.createElement("script");
            script.textContent = "window.injected = true";
            document.body.append(script);
            try {
              // biome-ignore lint/security/noGlobalEval: whether it is refused is the question.
              window.eval("window.injected = true");
              tell([Reflect.get(window, "injected"), "no error"]);
            } catch (error) {
              tell([Reflect.get(window, "injected"), error instanceof Error ? error.name : ""]);
            }
          }, 0);
        }),
    );
    expect(ran).toEqual([undefined, "EvalError"]);
  });
});

const views = [
  ["ranking", "phu-tho", "#/"],
  ["card", "phu-tho", "#/unit/H44.104/2-1-progress"],
  ["card with records", "son-trung", "#/unit/18187/t4-01-cases-on-time"],
  ["indicators", "phu-tho", "#/indicator"],
  ["indicator", "phu-tho", "#/indicator/2-1-progress?unit=H44.104"],
  ["what-if", "phu-tho", "#/what-if?unit=H44.104&indicator=4-2-digitised-dossiers"],
  ["method", "son-trung", "#/method"],
] as const;
const looks = [
  ["light", "vi", 1280],
  ["dark", "en", 390],
] as const;

describe.skipIf(chromiumPath === undefined)(`what axe-core says of a page${withoutChromium}`, () => {
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "cchc-page-"));
    await make("phu-tho", "qd-766", ["phu-tho-766/data", "2026-08"]);
    await make("son-trung", "son-trung-2021-2026", ["son-trung/data", "2024"]);
    browser = await startChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it.each(
    views.flatMap(([view, name, hash]) =>
      looks.map(([scheme, language, width]) => ({ view, name, hash, scheme, language, width })),
    ),
  )(
    "finds nothing wrong: $view, $name, $scheme, $language, $width wide",
    async ({ name, hash, scheme, language, width }) => {
      const address = language === "vi" ? hash : `${hash}${hash.includes("?") ? "&" : "?"}lang=${language}`;
      const { page, faults } = await opened(
        browser,
        { file: of(name).file, hash: address },
        { colorScheme: scheme, viewport: { width, height: 900 }, bypassCSP: true },
      );
      await page.waitForFunction(() => document.querySelectorAll("[aria-busy=true]").length === 0);
      expect(await axeFaults(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth + 1)).toBe(true);
      expect(faults).toEqual([]);
      await page.context().close();
    },
  );

  it.each(hostileTexts)("a text that is hostile is a text: %s", async (_what, text) => {
    const file = path.join(folder, "hostile.html");
    await writeFile(file, await writePage(hostileSubject(text)));
    for (const hash of ["#/", "#/method", "#/indicator"]) {
      const { page, faults } = await opened(browser, { file, hash }, { viewport: { width: 390, height: 800 } });
      expect(await page.locator("#page script, #page iframe, #page img").count()).toBe(0);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth + 1)).toBe(true);
      if (hash === "#/") {
        await page.locator("table.ranked th.col-name a").first().click();
        await page.waitForSelector("article.card");
        await page.getByRole("button", { name: "Mở tất cả" }).click();
        await page.waitForSelector("details.indicator[open] .detail");
        expect(await page.locator("#page script, #page iframe, #page img").count()).toBe(0);
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth + 1)).toBe(true);
      }
      expect(faults).toEqual([]);
      await page.context().close();
    }
  });
});
