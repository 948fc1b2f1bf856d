import path from "node:path";
import { fileURLToPath } from "node:url";
import { readMeasuredData } from "@cchc/adapters";
import { Exact } from "@cchc/core";
import { readPolicyData, type Scorecard, score } from "@cchc/rules";
import { qd766, qd766AsWritten } from "@cchc/rules/policies";
import { describe, expect, it } from "vitest";

const data = path.join(fileURLToPath(new URL(".", import.meta.url)), "data");
const observed = readPolicyData(qd766);
const written = readPolicyData(qd766AsWritten);
const measured = await readMeasuredData(data, {
  measures: [...observed.measures.values()],
  items: [...observed.indicators, ...observed.areas].map(({ id }) => id),
  period: "2026-08",
});
const [before, after] = [observed, written].map((policy) => score(policy, { ...measured, period: "2026-08" }));

interface Moved {
  readonly code: string;
  readonly total: Exact;
  readonly byIndicator: ReadonlyMap<string, Exact>;
  readonly places: number;
}

const pointsOf = (points: Exact | undefined) => points ?? Exact.zero;

function moved(one: Scorecard, other: Scorecard | undefined): Moved {
  const changes = one.indicators.map(({ id, points }) => {
    const then = other?.indicators.find((indicator) => indicator.id === id)?.points;
    return [id, pointsOf(then).minus(pointsOf(points))] as const;
  });
  return {
    code: one.unit.code,
    total: pointsOf(other?.total.points).minus(pointsOf(one.total.points)),
    byIndicator: new Map(changes.filter(([, change]) => !change.isZero())),
    places: (one.rank?.place ?? 0) - (other?.rank?.place ?? 0),
  };
}

const all = (before?.cards ?? []).map((card) =>
  moved(
    card,
    after?.cards.find(({ unit }) => unit.code === card.unit.code),
  ),
);
const of = (code: string) => all.find((one) => one.code === code);

describe("Phú Thọ, August 2026, as the document is written and as the portal ran it", () => {
  it("differs in 161 of 164 agencies, by 4.2 alone, never downwards", () => {
    const different = all.filter(({ total }) => !total.isZero());
    expect([all.length, different.length]).toEqual([164, 161]);
    expect(new Set(different.flatMap(({ byIndicator }) => [...byIndicator.keys()]))).toEqual(
      new Set(["4-2-digitised-dossiers"]),
    );
    expect(different.filter(({ total }) => total.isNegative())).toEqual([]);
  });

  it.each([
    ["Sở Giáo dục và Đào tạo, 261/326, is over 80%: 4 − 4 × 261/326", "H44.08", "130/163"],
    ["Sở Văn hóa, Thể thao và Du lịch, 74/84, is over 80%: 4 − 4 × 74/84", "H44.20", "10/21"],
    ["H44.03, 312/588: a quarter more, 4 × 312/588 ÷ 4", "H44.03", "26/49"],
    ["H44.07, 231/482", "H44.07", "231/482"],
    ["the province, 21476/184503", "H44", "21476/184503"],
    ["Văn phòng UBND tỉnh has no case files", "H44.01", "0"],
  ])("%s", (_, code, difference) => {
    expect(of(code)?.total.toString()).toBe(difference);
  });

  it("gives each agency its own difference: 5n/d up to 4, less 4n/d", () => {
    const listed = all.map(({ code, total }) => `${code} ${total.toFixed(2)}`);
    const counts = new Map(
      measured.measurements.flatMap((one) =>
        one.measure === "dossier-digitised" && "numerator" in one ? [[one.unit, one] as const] : [],
      ),
    );
    const worked = all.map(({ code }) => {
      const { numerator, denominator } = counts.get(code) ?? { numerator: Exact.zero, denominator: Exact.zero };
      const share = denominator.isZero() ? Exact.zero : numerator.dividedBy(denominator);
      return `${code} ${Exact.min(Exact.of(4), share.times(5)).minus(share.times(4)).toFixed(2)}`;
    });
    expect(listed).toEqual(worked);
  });

  it("moves 86 agencies to another place, and three from average to fair", () => {
    expect(all.filter(({ places }) => places !== 0)).toHaveLength(86);
    const [then, now] = [before, after].map((result) => result?.cards ?? []);
    const graded = then?.flatMap(({ unit, grade }, index) =>
      grade === now?.[index]?.grade ? [] : [`${unit.code} ${grade} → ${now?.[index]?.grade}`],
    );
    expect(graded).toEqual(["H44.126 average → fair", "H44.143 average → fair", "H44.198 average → fair"]);
  });

  it("carries both policies in the stored result, to be read again with the same hash", () => {
    expect(readPolicyData(after?.policy.files ?? {}).sha256).toBe(written.sha256);
    expect(written.base?.sha256).toBe(observed.sha256);
  });
});
