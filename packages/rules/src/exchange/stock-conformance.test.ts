import { Gap } from "@cchc/core";
import fc from "fast-check";
import { expect, test } from "vitest";
import { anyInput } from "../../test/any-input.ts";
import { anyCase } from "../../test/any-policy.ts";
import { richPolicy } from "../../test/rich-policy.ts";
import { startStock } from "../../test/stock-engine.ts";
import { type Result, readResult, score, verifyByStock } from "../index.ts";

/** The result as it is stored and read again. */
function stored(result: Result): Result {
  return readResult(JSON.parse(JSON.stringify(result)));
}

test("any policy, exported, has the same outcome, status and points in an unmodified json-rules-engine", async () => {
  const reasons = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(anyCase, async ({ policy, input }) => {
      const result = stored(score(policy, input));
      const { equal, cardDifferences, refused, judgements } = await verifyByStock(result, startStock);
      expect({ equal, cardDifferences, refused }).toEqual({ equal: true, cardDifferences: [], refused: [] });
      const items = result.cards.flatMap(({ indicators }) => indicators.flatMap((one) => [one, ...(one.parts ?? [])]));
      expect(judgements).toBe(items.length);
      for (const { reason } of items) {
        reasons.set(reason.key, (reasons.get(reason.key) ?? 0) + 1);
      }
    }),
    { numRuns: 1000 },
  );
  // Every branch of every shape is met, or the agreement would say little.
  const met = [...reasons.keys()].filter((key) => !Gap.options.some((gap) => key.startsWith(`${gap}/`)));
  expect(met.sort()).toEqual([
    ...["bands/any", "bands/between", "bands/from", "bands/up-to"],
    ...[
      "capped-linear/from-zero",
      "capped-linear/full",
      "capped-linear/higher",
      "capped-linear/lower",
      "capped-linear/none",
    ],
    ...["deduct/deducted", "deduct/floor", "linear/higher", "linear/lower", "lookup/case", "lookup/otherwise"],
    ...["pass-fail/fail", "pass-fail/pass", "per-count/capped", "per-count/counted"],
    ...["relative-to-leader/below", "relative-to-leader/from", "relative-to-leader/leader"],
    ...["sum/capped", "sum/parts", "tracked/amount", "tracked/gap", "tracked/value"],
  ]);
});

test("so has the policy with every shape, or the counts are refused as too fine", async () => {
  let judged = 0;
  await fc.assert(
    fc.asyncProperty(anyInput, async (input) => {
      const { equal, cardDifferences, cards, refused } = await verifyByStock(
        stored(score(richPolicy, input)),
        startStock,
      );
      expect({ equal, cardDifferences }).toEqual({ equal: true, cardDifferences: [] });
      expect(refused.map(({ problem }) => problem.code).filter((code) => code !== "exchange/beyond-double")).toEqual(
        [],
      );
      judged += cards - refused.length;
    }),
    { numRuns: 150 },
  );
  expect(judged).toBeGreaterThan(200);
});
