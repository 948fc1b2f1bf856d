import { readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { Exact } from "@cchc/core";
import { type Result, readResult, rescore, type Scorecard } from "@cchc/rules";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { archiveOf, partsOfArchive } from "../../../workbook/test/archive.ts";
import { csvRows } from "../../../workbook/test/csv-rows.ts";
import { hasLibreOffice, sheetsByLibreOffice } from "../../../workbook/test/libre-office.ts";
import { cchc } from "../../test/cchc.ts";
import { emptyFolder } from "../../test/folders.ts";

vi.setConfig({ testTimeout: 120_000 });

const examples = fileURLToPath(new URL("../../../../examples", import.meta.url));

interface Book {
  readonly result: Result;
  readonly bytes: Uint8Array;
}

async function bookOf(policy: string, data: string, period: string): Promise<Book> {
  const folder = await emptyFolder();
  const [stored, book] = [path.join(folder, "r.json"), path.join(folder, "r.xlsx")];
  const scored = ["--policy", policy, "--data", path.join(examples, data), "--period", period, "--out", stored];
  expect(await cchc(["score", ...scored])).toMatchObject({ code: 0 });
  expect(await cchc(["report", stored, "--out", book, "--lang", "en"])).toMatchObject({ code: 0, err: "" });
  return { result: readResult(JSON.parse(await readFile(stored, "utf8"))), bytes: await readFile(book) };
}

/** A formula with the number or text that it gave. */
const computed = /(<\/f><v>)[^<]*(?=<\/v>)/g;

/** The sheets as LibreOffice computes them, after every value behind a formula was made wrong, and a part was changed. */
async function recomputed(bytes: Uint8Array, change: (sheet: string) => string = (sheet) => sheet) {
  const parts = [...partsOfArchive(bytes)].map(
    ([name, text]) =>
      [name, name.startsWith("xl/worksheets/") ? change(text).replaceAll(computed, "$18888") : text] as const,
  );
  const sheets = await sheetsByLibreOffice(archiveOf(new Map(parts)));
  const rows = (name: string) => csvRows(sheets.get(name) ?? "");
  return { ranking: rows("Ranking"), areas: rows("Areas"), indicators: rows("Indicators"), parts: rows("Parts") };
}

type Sheets = Awaited<ReturnType<typeof recomputed>>;

/** Points as both know them: by what they are of, to 9 places. */
function told(entries: readonly (readonly [string, Exact | undefined])[]) {
  return Object.fromEntries(entries.map(([of, points]) => [of, points?.toNumber()]));
}

function read(
  rows: readonly Readonly<Record<string, string>>[],
  column: string,
  name: (row: Readonly<Record<string, string>>) => string,
) {
  return Object.fromEntries(rows.map((row) => [name(row), row[column] === "" ? undefined : Number(row[column])]));
}

function near(
  found: Readonly<Record<string, number | undefined>>,
  expected: Readonly<Record<string, number | undefined>>,
) {
  const apart = Object.entries(expected).filter(([of, points]) => Math.abs((found[of] ?? -1) - (points ?? -1)) > 1e-9);
  expect(apart.map(([of, points]) => [of, found[of], points])).toEqual([]);
  expect(Object.keys(found)).toHaveLength(Object.keys(expected).length);
}

function allEqual(cards: readonly Scorecard[], policy: Result["policy"], sheets: Sheets) {
  const { ranking, areas, indicators, parts } = sheets;
  const codes = new Map(Object.values(policy.files).flatMap((file) => codeIn(file)));
  const unit = (row: Readonly<Record<string, string>>) => row["Unit code"] ?? "";
  near(read(ranking, "Total", unit), told(cards.map((card) => [card.unit.code, card.total.points])));
  near(
    read(ranking, "Rank", unit),
    told(cards.map((card) => [card.unit.code, card.rank === undefined ? undefined : Exact.of(card.rank.place)])),
  );
  expect(ranking.map((row) => [unit(row), row["Grade"] ?? ""]).sort()).toEqual(
    cards.map((card) => [card.unit.code, gradeOf(card, policy)]).sort(),
  );
  const sum = (all: readonly (Exact | undefined)[]) => Exact.sum(all.filter((one) => one !== undefined));
  const added = (rows: typeof areas, code: string) =>
    rows.filter((row) => unit(row) === code).reduce((all, row) => all + Number(row["Points"]), 0);
  for (const {
    unit: { code },
    areas: own,
  } of cards) {
    expect(added(areas, code)).toBeCloseTo(sum(own.map(({ points }) => points)).toNumber(), 9);
  }
  near(
    read(indicators, "Points", (row) => `${unit(row)} ${row["Code"]}`),
    told(cards.flatMap((card) => card.indicators.map((one) => [`${card.unit.code} ${codes.get(one.id)}`, one.points]))),
  );
  near(
    read(parts, "Points", (row) => `${unit(row)} ${row["Code"]} ${row["Part"]}`),
    told(
      cards.flatMap((card) =>
        card.indicators.flatMap((one) =>
          (one.parts ?? []).map(
            (part) => [`${card.unit.code} ${codes.get(one.id)} ${part.title.en}`, part.points] as const,
          ),
        ),
      ),
    ),
  );
}

/** The English title of a grade, as the policy's file has it; empty without one. */
function gradeOf({ grade }: Scorecard, { files }: Result["policy"]): string {
  const bands = JSON.stringify(files["policy.yaml"]).match(/{"id":"[^"]*","title":{[^}]*}/g) ?? [];
  const band = bands.find((one) => one.startsWith(`{"id":"${grade}"`));
  return band?.match(/"en":"([^"]*)"/)?.[1] ?? "";
}

function codeIn(file: unknown): [string, string][] {
  return typeof file === "object" && file !== null && "code" in file && "id" in file
    ? [[String(file.id), String(file.code)]]
    : [];
}

describe.skipIf(!hasLibreOffice)("a workbook computed anew by LibreOffice (Debian package libreoffice-calc)", () => {
  const books = new Map<string, Book>();
  const computedOnce = new Map<string, Promise<Sheets>>();

  beforeAll(async () => {
    books.set("province", await bookOf("qd-766", "phu-tho-766/data", "2026-08"));
    books.set("commune", await bookOf("son-trung-2021-2026", "son-trung/data", "2024"));
    books.set("PAPI", await bookOf("papi", "papi/data", "2024"));
  });

  function book(name: string): Book {
    const found = books.get(name);
    if (found === undefined) {
      throw new Error(`no book of ${name}`);
    }
    return found;
  }

  /** As LibreOffice computes it without a change, once for all tests. */
  function unchanged(name: string): Promise<Sheets> {
    const sheets = computedOnce.get(name) ?? recomputed(book(name).bytes);
    computedOnce.set(name, sheets);
    return sheets;
  }

  it.each(["province", "commune", "PAPI"])("gives every number and grade of the %s", async (name) => {
    const { cards, policy } = book(name).result;
    allEqual(cards, policy, await unchanged(name));
  });

  it.each([
    ["province", "H44.104", "2.1", "1000"],
    ["commune", "18187", "T1.2", "11"],
    ["PAPI", "P01", "1.1", "2.5"],
  ])("follows a count that is changed (%s)", async (...[name, unit, code, count]) => {
    const { result, bytes } = book(name);
    const before = await unchanged(name);
    const at = before.indicators.findIndex((row) => row["Unit code"] === unit && row["Code"] === code) + 2;
    const column = before.indicators[at - 2]?.["Numerator"] === "" ? "I" : "G";
    const cell = new RegExp(`(<c r="${column}${at}"[^>]*><v>)[^<]*`);
    const isIndicators = (sheet: string) => sheet.includes('topLeftCell="G2"');
    const after = await recomputed(bytes, (sheet) => (isIndicators(sheet) ? sheet.replace(cell, `$1${count}`) : sheet));
    const { cards } = rescore(result, [changeOf(result, { unit, code, count })]);
    expect(cards).not.toEqual(result.cards);
    allEqual(cards, result.policy, after);
  });
});

/** What a changed cell means to the library. */
function changeOf({ cards, policy }: Result, { unit, code, count }: { unit: string; code: string; count: string }) {
  const codes = new Map(Object.values(policy.files).flatMap((file) => codeIn(file)));
  const card = cards.find((one) => one.unit.code === unit);
  const measurement = card?.indicators.find(({ id }) => codes.get(id) === code)?.measurement;
  if (measurement === undefined || measurement.status !== "measured") {
    throw new Error(`${unit} has no counts for ${code}`);
  }
  const { measure } = measurement;
  return "amount" in measurement
    ? { unit, measure, amount: count }
    : { unit, measure, numerator: count, denominator: measurement.denominator };
}
