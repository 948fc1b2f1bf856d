import { Exact } from "@cchc/core";
import fc from "fast-check";
import { expect, test } from "vitest";
import { anyInput } from "../../test/any-input.ts";
import { richPolicy } from "../../test/rich-policy.ts";
import { agreementOf, readResult, score } from "../index.ts";
import { verifyResult } from "./verify-result.ts";

test("whatever is scored comes out again from what the result carries", () => {
  fc.assert(
    fc.property(anyInput, (input) => {
      const stored = readResult(JSON.parse(JSON.stringify(score(richPolicy, input))));
      const { equal, differences, cardDifferences } = verifyResult(stored);
      expect({ equal, differences, cardDifferences }).toEqual({ equal: true, differences: [], cardDifferences: [] });
    }),
    { numRuns: 150 },
  );
});

test("so does a result that was stored for some units alone", () => {
  let partial = 0;
  fc.assert(
    fc.property(anyInput, fc.subarray(["A", "B", "C", "D"], { minLength: 1 }), (input, codes) => {
      const { agreement, ...rest } = readResult(JSON.parse(JSON.stringify(score(richPolicy, input))));
      const cards = rest.cards.filter(({ unit }) => codes.includes(unit.code));
      const ofThose = agreement === undefined ? undefined : agreementOf(cards);
      const some = { ...rest, cards, ...(ofThose === undefined ? {} : { agreement: ofThose }) };
      const { equal, differences, cardDifferences, notes } = verifyResult(some);
      partial += Number(notes.some(({ code }) => code === "verify/some-units"));
      expect({ equal, differences, cardDifferences }).toEqual({ equal: true, differences: [], cardDifferences: [] });
    }),
    { numRuns: 150 },
  );
  expect(partial).toBeGreaterThan(30);
});

test("and never when points of one indicator were raised", () => {
  fc.assert(
    fc.property(anyInput, fc.nat(), (input, at) => {
      const stored = readResult(JSON.parse(JSON.stringify(score(richPolicy, input))));
      const [card] = stored.cards;
      const given = card?.indicators.filter(({ points }) => points !== undefined) ?? [];
      const target = given[at % Math.max(given.length, 1)];
      fc.pre(card !== undefined && target !== undefined);
      const indicators = card.indicators.map((one) =>
        one === target ? { ...one, points: (one.points ?? Exact.zero).plus("1/1000") } : one,
      );
      expect(verifyResult({ ...stored, cards: [{ ...card, indicators }, ...stored.cards.slice(1)] }).equal).toBe(false);
    }),
    { numRuns: 100 },
  );
});
