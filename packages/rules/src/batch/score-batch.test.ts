import fc from "fast-check";
import { describe, test } from "vitest";
import { type AnyInput, anyInput } from "../../test/any-input.ts";
import { anyPolicy } from "../../test/any-wide-policy.ts";
import { rawColumns } from "../../test/raw-columns.ts";
import { richPolicy } from "../../test/rich-policy.ts";
import { expectSameAsScore, expectSameCards } from "../../test/same-as-score.ts";
import { nearTies, wildInput } from "../../test/wild-input.ts";
import type { Policy } from "../policy/policy.ts";
import { columnsOf } from "./columns/columns-of.ts";
import { readColumns } from "./columns/read-columns.ts";

test("every status, point, sum, grade and rank is that of score, for every shape and any data", () => {
  fc.assert(
    fc.property(anyInput, (input) => expectSameAsScore(richPolicy, input, columnsOf(richPolicy, input))),
    { numRuns: 120 },
  );
});

test("a card asked for is the card of score", () => {
  fc.assert(
    fc.property(anyInput, (input) => expectSameCards(richPolicy, input, columnsOf(richPolicy, input))),
    { numRuns: 100 },
  );
});

/** Data of the rich policy for another one: a score that was taken over there is given to every item that takes it over here. */
function inputFor(policy: Policy, { published, ...input }: AnyInput): AnyInput {
  const takers = policy.indicators.filter(({ rules }) => rules.some(({ score }) => score.shape === "published"));
  const taken = published.filter(({ item }) => item === "taken-over");
  return { ...input, published: taken.flatMap((one) => takers.map(({ id }) => ({ ...one, item: id }))) };
}

describe("the same holds for any policy", () => {
  test.each([
    ["and any data", anyInput],
    ["and counts beyond doubles, fractions of counts, shares a hair away from an edge", wildInput],
    ["and units that tie, or nearly do", nearTies],
  ])("%s", (_, inputs) => {
    fc.assert(
      fc.property(anyPolicy, inputs, (policy, any) => {
        const input = inputFor(policy, any);
        expectSameAsScore(policy, input, columnsOf(policy, input));
      }),
      { numRuns: 120 },
    );
  });
});

test.each([
  ["counts beyond doubles", wildInput],
  ["units that tie, or nearly do", nearTies],
])("the same holds for every shape and %s", (_, inputs) => {
  fc.assert(
    fc.property(inputs, (input) => expectSameAsScore(richPolicy, input, columnsOf(richPolicy, input))),
    { numRuns: 120 },
  );
});

test("the same holds for columns that come as arrays, whole cards included", () => {
  // A source that lists an item without points cannot say so in a column.
  const listed = anyInput.map((input) => ({
    ...input,
    published: input.published.filter(({ points }) => points !== undefined),
  }));
  fc.assert(
    fc.property(listed, (input) => {
      const table = readColumns(richPolicy, rawColumns(input));
      expectSameAsScore(richPolicy, input, table);
      // An array has an entry for every unit: where there was no measurement, it says that there is no data.
      const measurements = table.units.flatMap((_, row) => table.inputOf(row).measurements);
      expectSameCards(richPolicy, { ...input, measurements }, table);
    }),
    { numRuns: 100 },
  );
});
