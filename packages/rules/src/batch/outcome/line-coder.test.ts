import { Exact } from "@cchc/core";
import { expect, test } from "vitest";
import { buildPolicy, commune, share } from "../../../test/build-policy.ts";
import { columnsOf } from "../columns/columns-of.ts";
import { scoreBatch } from "../score-batch.ts";

const policy = buildPolicy({ areas: { service: 10 }, indicators: { one: {} } });

test("points stay exact when the counts fit a double and ten times the counts do not", () => {
  const [n, d] = [2 ** 52 + 1, 2 ** 53 - 3];
  const input = {
    period: "2026-08",
    units: [commune("A"), commune("B")],
    measurements: [share("A", n, d), share("B", 1, 3)],
  };
  const [scored] = scoreBatch(policy, [columnsOf(policy, input)]);
  const outcomes = scored?.outcomes;
  expect(outcomes?.points(0, 0)).toEqual(Exact.ratio(10n * BigInt(n), BigInt(d)));
  expect(outcomes?.points(0, 1)).toEqual(Exact.of("10/3"));
  // Only the row that needs it is kept beside the arrays.
  expect([...(outcomes?.indicators[0]?.exact.keys() ?? [])]).toEqual([0]);
});
