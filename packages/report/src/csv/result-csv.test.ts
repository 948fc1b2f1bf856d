import { measureRatio } from "@cchc/core";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { commune, demoResult, everything, of, published } from "../../test/demo.ts";
import { assessed, flaggedResult, measuredFlags } from "../../test/flagged.ts";
import { hostileSubject, hostileTexts } from "../../test/hostile-result.ts";
import { reportSubject } from "../subject/report-subject.ts";
import { type CsvRows, resultCsv } from "./result-csv.ts";

const every: readonly CsvRows[] = ["indicators", "parts", "areas", "units"];

/** The rows of a table by the names of its columns. */
function rowsOf(text: string): Record<string, string>[] {
  return parse(text, { columns: true, bom: true });
}

const units = [commune("A"), commune("B")];
const measurements = [...everything("A").measurements, measureRatio(of("B", "on-time"), 2, 3)];
const scores = [published("A", "4-online", 4), published("A", "1-on-time", 9)];
const subject = reportSubject(demoResult({ units, measurements, published: scores }));

describe("a result as CSV", () => {
  it("has a row for each indicator of each unit, with counts, points, reason, rule and source", () => {
    const rows = rowsOf(resultCsv(subject, { language: "vi" }));
    expect(rows).toHaveLength(8);
    expect(rows[0]).toEqual({
      ...{ unit: "A", name: "Xã A", level: "commune", parent: "", period: "2026-08", policy: "demo" },
      ...{ area: "service", indicator: "1-on-time", code: "1.1", title: "Đúng hạn" },
      ...{ status: "scored", origin: "counts", measure: "on-time", numerator: "9", denominator: "10" },
      ...{ amount: "", amount_unit: "", value: "0.9", excluded: "", undecided: "", undated: "", withheld: "" },
      ...{ points: "9", max: "10", applicable: "10", reason: "tỷ lệ thuận: 10 điểm × 90% = 9" },
      ...{ next_points: "10", next_value: "1", next_more: "1" },
      ...{ published: "9", difference: "0", agrees: "true", self: "", verified: "", survey: "", change: "" },
      ...{ rule_from: "2026-01-01", basis: "law", confidence: "high", clause: "Điều 1" },
      ...{ source: "1/QĐ-UBND", source_part: "", flags: "" },
    });
  });

  it("writes a decimal that ends with every digit, and one that does not with six places", () => {
    const rows = rowsOf(resultCsv(subject, { language: "en" }));
    expect(rows[1]).toMatchObject({ amount: "2.345", value: "2.345", amount_unit: "days" });
    expect(rows[4]).toMatchObject({ unit: "B", value: "0.666667", points: "6.666667" });
  });

  it("leaves a cell empty where there is nothing, and never writes a 0 for it", () => {
    const rows = rowsOf(resultCsv(subject, { language: "en" }));
    expect(rows[7]).toMatchObject({ unit: "B", indicator: "4-online", status: "no-data", points: "", published: "" });
  });

  it("puts points given by hand, the movement and the flags beside the points", () => {
    const assessments = [assessed("self", "10"), assessed("verified", "8.5")];
    const result = flaggedResult({ measurements: measuredFlags(7), assessments });
    const rows = rowsOf(resultCsv(reportSubject(result), { language: "en" }));
    expect(rows.find(({ code }) => code === "1.1")).toMatchObject({ self: "10", verified: "8.5", flags: "I1 I2" });
    expect(rows.find(({ code }) => code === "O.1")).toMatchObject({ status: "tracked", amount: "12", change: "-3" });
  });

  it("has the ranking as a row for each unit", () => {
    const rows = rowsOf(resultCsv(subject, { language: "vi", rows: "units" }));
    expect(
      rows.map(({ unit, rank, ranked, points, grade_title }) => [unit, rank, ranked, points, grade_title]),
    ).toEqual([
      ["A", "1", "2", "15.5", "Tốt"],
      ["B", "2", "2", "11.666667", "Tốt"],
    ]);
    expect(rows[0]).toMatchObject({ evidence: "0.75", before: "", change: "", rank_before: "" });
  });

  it("has a row for each area of each unit", () => {
    const rows = rowsOf(resultCsv(subject, { language: "vi", rows: "areas" }));
    expect(rows.map(({ unit, area, status, points }) => [unit, area, status, points])).toEqual([
      ["A", "service", "scored", "9"],
      ["A", "petition", "scored", "2.5"],
      ["A", "online", "scored", "4"],
      ["B", "service", "scored", "6.666667"],
      ["B", "petition", "scored", "5"],
      ["B", "online", "no-data", ""],
    ]);
  });

  it("has the parts of sums in a table of their own, so that nothing is added up twice", () => {
    const hostile = hostileSubject("x");
    const parts = rowsOf(resultCsv(hostile, { language: "vi", rows: "parts" }));
    expect(parts.map(({ indicator, part, points }) => [indicator, part, points]).slice(0, 2)).toEqual([
      ["3-petitions", "first", "1.25"],
      ["3-petitions", "second", "2.25"],
    ]);
    expect(rowsOf(resultCsv(hostile, { language: "vi" })).some(({ part }) => part !== undefined)).toBe(false);
  });

  it("keeps small counts withheld, with the band that may be published", () => {
    const rows = rowsOf(resultCsv(hostileSubject("x"), { language: "vi" }));
    const row = rows.find(({ withheld }) => withheld !== "");
    expect(row).toMatchObject({ withheld: "x< 5/40", measure: "on-time", numerator: "", denominator: "", value: "" });
  });

  it("starts with a byte order mark", () => {
    expect(resultCsv(subject, { language: "vi" }).codePointAt(0)).toBe(0xfeff);
  });
});

describe.each(hostileTexts)("a result that is hostile in every text: %s", (_, text) => {
  it.each(every)("is a table of as many columns in each row, without a formula or a control character: %s", (rows) => {
    const written = resultCsv(hostileSubject(text), { language: "vi", rows });
    const [head = [], ...lines] = parse(written, { bom: true });
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.every((line) => line.length === head.length)).toBe(true);
    const cells = lines.flat();
    expect(cells.filter((cell) => /^[=+\-@\t\r＝＋－＠]/.test(cell) && !/^-?\d+(\.\d+)?$/.test(cell))).toEqual([]);
    expect(written.slice(1)).not.toMatch(/[^\P{C}\n]|\u2028|\u2029/u);
  });
});
