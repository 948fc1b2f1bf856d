import { measureAmount, measureRatio } from "@cchc/core";
import { readPolicyData, score } from "@cchc/rules";
import { expect, it, vi } from "vitest";
import { archiveOf, partsOfArchive } from "../../../workbook/test/archive.ts";
import { csvRows } from "../../../workbook/test/csv-rows.ts";
import { hasLibreOffice, sheetsByLibreOffice } from "../../../workbook/test/libre-office.ts";
import { commune, demoFiles, of } from "../../test/demo.ts";
import { reportSubject } from "../subject/report-subject.ts";
import { writeResultWorkbook } from "./write-result-workbook.ts";

vi.setConfig({ testTimeout: 90_000 });

const ratio = { emptyDenominator: "withhold", noData: "withhold" };
const shapes: Readonly<Record<string, readonly [score: object, kind: "ratio" | "amount"]>> = {
  bands: [
    {
      shape: "bands",
      direction: "higher-is-better",
      bands: [
        { atMost: "80%", points: 0 },
        { above: "80%", below: "90%", points: "2.5" },
        { atLeast: "90%", points: 5 },
      ],
    },
    "ratio",
  ],
  lower: [{ shape: "linear", direction: "lower-is-better" }, "ratio"],
  capped: [{ shape: "capped-linear", zeroAt: 10, fullAt: 2 }, "amount"],
  each: [{ shape: "per-count", each: "0.7", cap: 4 }, "amount"],
  deduct: [{ shape: "deduct", each: "0.3", floor: 1 }, "amount"],
  leader: [{ shape: "relative-to-leader", target: "50%", shareAtTarget: "60%" }, "ratio"],
};

function files(): Record<string, unknown> {
  const [indicator, head] = [demoFiles["indicators/1-on-time.yaml"], demoFiles["policy.yaml"]];
  const [share, amount] = [demoFiles["measures/on-time.yaml"], demoFiles["measures/mean-days.yaml"]];
  const made = Object.entries(shapes).flatMap(([id, [shape, kind]], index): [string, unknown][] => {
    const when = kind === "ratio" ? ratio : { noData: "withhold" };
    const source = { document: "1/QĐ-UBND", confidence: "high" };
    const rules = [{ from: "2026-01-01", basis: "law", source, max: 5, score: shape, when }];
    const examples = [{ name: "none", given: { counts: { status: "no-data" } }, expect: { status: "no-data" } }];
    return [
      [`indicators/${id}.yaml`, { ...Object(indicator), id, code: `1.${index}`, measure: id, rules, examples }],
      [`measures/${id}.yaml`, { ...Object(kind === "ratio" ? share : amount), id }],
    ];
  });
  const area = { id: "service", title: { vi: "Phục vụ", en: "Service" }, short: { vi: "PV", en: "S" }, max: 30 };
  const rank = { among: "all", ties: "dense" };
  return { "policy.yaml": { ...Object(head), areas: [area], rank, published: undefined }, ...Object.fromEntries(made) };
}

/** Bands at their edges, a leader and others, and two units that are equal. */
const counts: readonly (readonly [string, number, number, string])[] = [
  ["A", 80, 100, "2"],
  ["B", 81, 100, "2.5"],
  ["C", 9, 10, "7"],
  ["D", 90, 100, "7"],
  ["E", 1, 3, "30"],
];

function measured() {
  return counts.flatMap(([unit, numerator, denominator, amount]) =>
    Object.entries(shapes).map(([id, [, kind]]) =>
      kind === "ratio" ? measureRatio(of(unit, id), numerator, denominator) : measureAmount(of(unit, id), amount),
    ),
  );
}

it.skipIf(!hasLibreOffice)(
  "every shape is a formula by which LibreOffice comes to our points, at edges too",
  async () => {
    const policy = readPolicyData(JSON.parse(JSON.stringify(files())));
    const units = counts.map(([code]) => commune(code));
    const result = score(policy, { period: "2026-08", units, measurements: measured() });
    const bytes = await writeResultWorkbook(reportSubject(result), { language: "en" });
    const parts = [...partsOfArchive(bytes)].map(
      ([name, text]) => [name, text.replaceAll(/(<\/f><v>)[^<]*(?=<\/v>)/g, "$18888")] as const,
    );
    const sheets = await sheetsByLibreOffice(archiveOf(new Map(parts)));
    const rows = csvRows(sheets.get("Indicators") ?? "");
    expect(rows.map((row) => row["Formula or value"])).toEqual(rows.map(() => "formula"));
    for (const { unit, indicators, total, rank } of result.cards) {
      const own = rows.filter((row) => row["Unit code"] === unit.code);
      for (const [index, { points }] of indicators.entries()) {
        expect(Number(own[index]?.["Points"])).toBeCloseTo(points?.toNumber() ?? -1, 9);
      }
      const row = csvRows(sheets.get("Ranking") ?? "").find((one) => one["Unit code"] === unit.code);
      expect(Number(row?.["Total"])).toBeCloseTo(total.points?.toNumber() ?? -1, 9);
      expect(Number(row?.["Rank"])).toBe(rank?.place);
    }
  },
);
