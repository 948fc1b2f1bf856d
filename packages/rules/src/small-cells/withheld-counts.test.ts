import { measureAmount, measureRatio } from "@cchc/core";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { readShipped } from "../../test/read-shipped.ts";
import { type Cells, withheldCounts } from "./withheld-counts.ts";

const { measures } = readShipped("son-trung-2021-2026");
const of = (measure: string) => ({ measure, unit: "A", period: "2024" });
const answers = "satisfied-overall-five";
const cells: Cells = { below: 5, measures, known: new Map() };
const bandOf = (numerator: number, denominator: number) =>
  withheldCounts(measureRatio(of(answers), numerator, denominator), cells)?.counts;

describe("counts of respondents", () => {
  it("are withheld where a few are satisfied, a few are not, or a few answered at all", () => {
    expect(bandOf(3, 40)).toBe("< 5/40");
    expect(bandOf(37, 40)).toBe("> 35/40");
    expect(bandOf(2, 3)).toBe("< 5/< 5");
    expect(bandOf(0, 3)).toBe("< 5/< 5");
    expect(bandOf(3, 7)).toBe("< 5/7");
  });

  it("stay where nobody, all, or enough of them are meant", () => {
    expect([bandOf(0, 40), bandOf(40, 40), bandOf(5, 10), bandOf(0, 0)]).toEqual(Array(4).fill(undefined));
  });

  it("of case files are never withheld", () => {
    expect(withheldCounts(measureRatio(of("case-on-time-766"), 2, 3), cells)).toBeUndefined();
  });

  it("are withheld in what is made of them, also where they are not on the card", () => {
    const gap = measureAmount(of("s6-3-provider-gap-five"), "0.1");
    const known = (provider: number, front: number) =>
      new Map([
        ["s6-3-satisfied-provider-five", measureRatio(of("s6-3-satisfied-provider-five"), provider, 40)],
        ["s6-3-satisfied-front-five", measureRatio(of("s6-3-satisfied-front-five"), front, 40)],
      ]);
    expect(withheldCounts(gap, cells)).toEqual({ measure: "s6-3-provider-gap-five", below: 5 });
    expect(withheldCounts(gap, { ...cells, known: known(20, 38) })).toEqual({
      measure: "s6-3-provider-gap-five",
      below: 5,
    });
    expect(withheldCounts(gap, { ...cells, known: known(20, 24) })).toBeUndefined();
  });
});

test("what is told of a share fits at least two counts, whenever a count is withheld", () => {
  const share = fc.record({ denominator: fc.nat(200), below: fc.integer({ min: 3, max: 12 }) });
  fc.assert(
    fc.property(share, fc.nat(200), ({ denominator, below }, some) => {
      const numerator = some % (denominator + 1);
      const told = (count: number) =>
        withheldCounts(measureRatio(of(answers), count, denominator), { ...cells, below })?.counts;
      const band = told(numerator);
      const alike = Array.from({ length: denominator + 1 }, (_, count) => count).filter((one) => told(one) === band);
      expect(band === undefined || alike.length >= 2).toBe(true);
    }),
  );
});
