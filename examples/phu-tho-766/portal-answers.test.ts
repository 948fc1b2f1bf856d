import path from "node:path";
import { fileURLToPath } from "node:url";
import { readMeasuredData } from "@cchc/adapters";
import { readPolicyData, score } from "@cchc/rules";
import { qd766 } from "@cchc/rules/policies";
import { describe, expect, it } from "vitest";

const policy = readPolicyData(qd766);
const here = fileURLToPath(new URL(".", import.meta.url));
const options = {
  measures: [...policy.measures.values()],
  items: [...policy.indicators, ...policy.areas].map(({ id }) => id),
  period: "2026-08",
};
const tables = await readMeasuredData(path.join(here, "data"), options);
const answers = await readMeasuredData(path.join(here, "answers"), options);
const codes = ["H44", "H44.01", "H44.08", "H44.13", "H44.100", "H44.104", "H44.105"];
const isOf = ({ unit }: { readonly unit: string }) => codes.includes(unit);
const text = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const sorted = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row)).sort();

describe("answers of the portal beside the tables that were made of them", () => {
  it("give the same agencies, but for the administrative code, which the portal does not tell", () => {
    const listed = tables.units.filter(({ code }) => codes.includes(code)).map(({ unitCode: _, ...unit }) => unit);
    expect(sorted(answers.units)).toEqual(sorted(listed));
    expect(listed).toHaveLength(7);
  });

  it("give the same measurements and published points", () => {
    const measured = tables.measurements.filter(isOf);
    const plain = (all: typeof tables.measurements) => sorted(all.map(({ from: _, ...one }) => one));
    expect(plain(answers.measurements)).toEqual(plain(measured));
    expect(measured).toHaveLength(147);
    expect(sorted(answers.published)).toEqual(sorted(tables.published.filter(isOf)));
    expect(answers.published).toHaveLength(175);
  });

  it("score the same points, indicator by indicator", () => {
    const pointsOf = ({ measurements, published, units }: typeof tables) => {
      const { cards } = score(policy, {
        units: units.filter(({ code }) => codes.includes(code)),
        measurements: measurements.filter(isOf),
        published: published.filter(isOf),
        period: "2026-08",
      });
      const byCode = cards.toSorted((a, b) => (a.unit.code < b.unit.code ? -1 : 1));
      return text(
        byCode.map(({ unit, total, indicators }) => [
          unit.code,
          total.earned,
          indicators.map((one) => [one.id, one.points, one.status]),
        ]),
      );
    };
    expect(pointsOf(answers)).toEqual(pointsOf(tables));
  });
});
