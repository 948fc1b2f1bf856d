import { Exact, parsePlainDate } from "@cchc/core";
import type { DataCheck, EntityRecords } from "@cchc/rules";
import { describe, expect, it } from "vitest";
import { type DataCheckView, renderDataCheck } from "./data-check.ts";

const en: DataCheckView = { language: "en", columns: undefined, data: "data" };
const vi: DataCheckView = { ...en, language: "vi" };
const title = { vi: "Hồ sơ", en: "Case file" };
const none = { count: 0, first: [] };

const sound: DataCheck = {
  schema: "cchc-check/1",
  tool: { name: "cchc", version: "0.0.0" },
  verdict: "yes",
  units: 1,
  tables: [
    { name: "case-file.csv", entity: "case-file", sha256: "", read: 1200, accepted: 1200, rejected: 0, aside: [] },
  ],
  rejected: [],
  limit: { most: Exact.zero, over: [] },
  records: [],
  fields: [],
  blocked: [],
  reconciled: [],
  discrepancies: [],
  warnings: [],
  findings: { error: 0, warning: 0 },
};

function recordsOf(units: number, silent: EntityRecords["units"][number]["silent"] = []): EntityRecords {
  return {
    entity: "case-file",
    title,
    accepted: units * 10,
    rejected: 0,
    units: Array.from({ length: units }, (_, index) => ({
      unit: `U${index}`,
      accepted: 10,
      rejected: 0,
      repeated: 0,
      undated: 0,
      first: parsePlainDate("2024-01-02"),
      last: parsePlainDate("2024-12-30"),
      silent,
    })),
    without: none,
  };
}

describe("the page of a check", () => {
  it("answers first, in both languages, then gives the account and the next step", () => {
    expect(renderDataCheck(sound, en)).toBe(
      [
        "Is this data good enough to score? Yes.",
        "Units: 1. Rows read: 1,200 = accepted 1,200 + rejected 0 (0% rejected; 0% allowed)",
        "Errors: 0; worth a look: 0",
        "",
        "Tables",
        "Table           Read  Accepted  Rejected  Set aside",
        "case-file.csv  1,200     1,200         0          0",
        "",
        "Next: add --policy and --period to see what a policy still lacks",
      ].join("\n"),
    );
    expect(renderDataCheck(sound, vi)).toMatch(
      /^Số liệu có đủ tốt để chấm không\? Có\.\nĐơn vị: 1\. Dòng đọc: 1\.200 = /,
    );
  });

  it("names the first units, and how many more there are", () => {
    const page = renderDataCheck({ ...sound, records: [recordsOf(25)] }, en);
    expect(page).toContain("\nCase file  U19 ");
    expect(page).not.toContain("U20");
    expect(page).toContain("\n… and 5 more\n");
  });

  it("leaves columns out where there is no room, and names them", () => {
    const check = { ...sound, records: [recordsOf(1)] };
    const narrow = renderDataCheck(check, { ...en, columns: 70 });
    expect(narrow).toContain("Columns without room: Repeated, Undated");
    expect(
      Math.max(
        ...narrow
          .split("\n")
          .filter((line) => line.startsWith("Case"))
          .map((line) => line.length),
      ),
    ).toBeLessThanOrEqual(70);
    expect(renderDataCheck(check, en)).not.toContain("Columns without room");
  });

  it("shows silent months beside months with records", () => {
    const silent = [
      { first: "2024-03", last: "2024-04" },
      { first: "2024-08", last: "2024-08" },
    ];
    expect(renderDataCheck({ ...sound, records: [recordsOf(1, silent)] }, en)).toContain("2024-03…2024-04, 2024-08");
  });

  it("says why rows were rejected, and what to do with them first", () => {
    const check: DataCheck = {
      ...sound,
      verdict: "no",
      tables: [{ name: "a.csv", sha256: "", read: 100, accepted: 97, rejected: 3, aside: [] }],
      rejected: [
        {
          table: "a.csv",
          code: "cell/blank",
          field: "receivedOn",
          what: { vi: "ô trống", en: "the cell is blank" },
          rows: { count: 3, first: ["4", "9"] },
        },
      ],
      limit: { most: Exact.of("1/50"), over: ["*", "a.csv"] },
    };
    const page = renderDataCheck(check, en);
    expect(page).toContain("rejected 3 (3% rejected; 2% allowed)\nOver what is allowed: all together, a.csv\n");
    expect(page).toContain("a.csv: 3 × column receivedOn, cell/blank: the cell is blank (rows 4, 9, …)");
    expect(page).toContain(
      "Next: correct the rejected rows at their source; --rejects build/rejects writes all of them",
    );
    expect(renderDataCheck(check, { ...en, rejects: "out" })).toContain("they are in out");
  });

  it("names files to supply with the indicators that wait for them, and other lacks by indicator", () => {
    const check: DataCheck = {
      ...sound,
      policy: { id: "demo", title },
      period: { text: "2024", first: parsePlainDate("2024-01-01"), last: parsePlainDate("2024-12-31") },
      indicators: { all: 3, complete: 1 },
      blocked: [
        {
          indicator: "a",
          code: "1.1",
          title,
          units: { count: 1, first: ["U0"] },
          lacks: [
            {
              measure: "a",
              title,
              why: "no-file",
              entity: "petition",
              file: "petition.csv",
              units: { count: 1, first: ["U0"] },
            },
          ],
        },
        {
          indicator: "b",
          code: "1.2",
          title,
          units: { count: 1, first: ["U0"] },
          lacks: [
            {
              measure: "b",
              title,
              why: "no-baseline",
              baseline: { name: "before", period: "2016..2020" },
              units: { count: 1, first: ["U0"] },
            },
          ],
        },
      ],
    };
    const page = renderDataCheck(check, en);
    expect(page).toContain("Indicators with a number for every unit: 1 of 3.");
    expect(page).toContain("\n  petition.csv: 1.1\n");
    expect(page).toContain("\n  1.2 Case file: no record of the baseline before (2016..2020) (1 of 1 units)\n");
    expect(page).toContain("Next: supply petition.csv");
  });

  it("prints no character that a terminal would act on", () => {
    const hostile = "Xã\u001b[2J\u202e";
    const page = renderDataCheck(
      {
        ...sound,
        tables: [{ name: hostile, sha256: "", read: 1, accepted: 0, rejected: 1, aside: [] }],
        rejected: [{ table: hostile, code: "cell/blank", field: hostile, rows: { count: 1, first: ["2"] } }],
        records: [{ ...recordsOf(1), without: { count: 1, first: [hostile] } }],
        discrepancies: [
          {
            code: "x/y",
            severity: "error",
            unit: hostile,
            what: title,
            figures: [{ title, value: hostile }],
            records: [hostile],
          },
        ],
      },
      { ...en, rejects: hostile },
    );
    expect(page).toContain("Xã\\u{1b}[2J\\u{202e}");
    expect(page).not.toMatch(/[^\P{C}\n]/u);
  });
});
