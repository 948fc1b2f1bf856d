import fc from "fast-check";
import { test } from "vitest";
import { anyInput } from "../../test/any-input.ts";
import { richPolicy } from "../../test/rich-policy.ts";
import { expectSameAsScore, expectSameCards } from "../../test/same-as-score.ts";
import { columnsOf } from "./columns/columns-of.ts";

test("every status, point, sum, grade and rank is that of score, for every shape and any data", () => {
  fc.assert(
    fc.property(anyInput, (input) => expectSameAsScore(richPolicy, input, columnsOf(richPolicy, input))),
    { numRuns: 400 },
  );
});

test("a card asked for is the card of score", () => {
  fc.assert(
    fc.property(anyInput, (input) => expectSameCards(richPolicy, input, columnsOf(richPolicy, input))),
    { numRuns: 100 },
  );
});
