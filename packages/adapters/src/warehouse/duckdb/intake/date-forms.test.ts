import fc from "fast-check";
import { expect, it, onTestFinished } from "vitest";
import { duckdb as dialect } from "../../dialect/duckdb.ts";
import { openDuckdb } from "../open-duckdb.ts";
import { dateForms } from "./date-forms.ts";
import { dateOf, fits } from "./plain-field.ts";

const runs = Number(process.env["CCHC_RUNS"] ?? 1_000);
const title = { vi: "", en: "" };
const formats = [
  "yyyy-MM-dd",
  "d/M/yyyy",
  "yyyy-MM-ddTHH:mm:ss",
  "yyyy-MM-dd HH:mm:ss",
  "d/M/yyyy H:mm",
  "d/M/yyyy H:mm:ss",
  "dd.MM.yyyy",
  "yyyyMMdd",
  "yyyyMMdd HHmmss",
  "HH:mm dd/MM/yyyy",
  "dd MM yyyy",
  "ss:mm:HH d/M/yyyy",
];
const moments = [
  ["2024", "02", "11", "12", "01", "20"],
  ["2024", "11", "01", "20", "50", "00"],
  ["1999", "02", "29", "01", "00", "05"],
  ["2000", "10", "31", "24", "00", "00"],
];
const strange = [..." 0123456789/-:.TZ+_,eE\t%ế"];

/** Every text with one other letter, and some with two. */
function altered(base: string): readonly string[] {
  const place = fc.nat({ max: base.length - 1 });
  const letter = fc.constantFrom(...strange);
  const two = fc.tuple(place, letter, place, letter).map(([a, x, b, y]) => put(put(base, a, x), b, y));
  return [...strange.flatMap((one) => [...base].map((_, at) => put(base, at, one))), ...fc.sample(two, runs)];
}

function put(text: string, at: number, letter: string): string {
  return `${text.slice(0, at)}${letter}${text.slice(at + 1)}`;
}

it.each(formats)("patterns take those texts for dates that are written digit for digit: %s", async (format) => {
  const type = /[Hms]/.test(format) ? "datetime" : "date";
  const [form] = dateForms(
    "x",
    { type, title, meaning: title, required: true },
    { entity: "visit", formats: { x: format } },
  );
  if (form === undefined) {
    throw new Error(`there is no form for ${format}`);
  }
  const tokens = ["yyyy", "MM?", "dd?", "HH?", "mm", "ss"];
  const bases = moments.map((parts) =>
    tokens.reduce((text, token, place) => text.replace(new RegExp(token), parts[place] ?? ""), format),
  );
  const texts = [...new Set(bases.flatMap(altered))];
  const duckdb = await openDuckdb({ threads: 2 });
  onTestFinished(() => duckdb.close());
  const values = `unnest([${texts.map((text) => dialect.text(text)).join(", ")}])`;
  const value = dateOf(form, "t", dialect.columnType({ type, title, meaning: title, required: true }));
  const taken = await duckdb.values(
    `SELECT t FROM (SELECT ${values} AS t) AS s WHERE ${fits("t", form.patterns)} AND ${value} BETWEEN DATE '1900-01-01' AND DATE '2200-12-31'`,
  );
  const found = taken.map(([text]) => String(text));
  expect(found.filter((text) => !form.sample.test(text))).toEqual([]);
  // Of dates that are written so, no others are left than those that no calendar has.
  expect(texts.filter((text) => form.sample.test(text) && !isPossible(text, format))).toEqual(
    texts.filter((text) => form.sample.test(text) && !found.includes(text)),
  );
});

function isPossible(text: string, format: string): boolean {
  const named = format
    .replaceAll(/HH?|mm|ss/g, "..")
    .replace("yyyy", "(?<year>....)")
    .replace(/MM?/, "(?<month>..)")
    .replace(/dd?(?!>)/, "(?<day>..)");
  const { year, month, day } = new RegExp(`^${named}$`).exec(text)?.groups ?? {};
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCMonth() + 1 === Number(month) && Number(year) >= 1900 && Number(year) <= 2200;
}
