import { expect, test } from "vitest";
import { buildPolicy, commune, share } from "../../../test/build-policy.ts";
import { expectSameAsScore } from "../../../test/same-as-score.ts";
import { columnsOf } from "../columns/columns-of.ts";
import { scoreBatch } from "../score-batch.ts";

const policy = buildPolicy({
  areas: { service: 10 },
  indicators: { one: { score: "{ shape: relative-to-leader, target: 40%, shareAtTarget: 50% }" } },
});

function inputOf(...counts: readonly (readonly [number, number])[]) {
  const units = counts.map((_, index) => commune(`U${index}`));
  const measurements = counts.map(([n, d], index) => share(`U${index}`, n, d));
  return { period: "2026-08", units, measurements };
}

test("nothing, below the target, on the way, the leader", () => {
  const [scored] = scoreBatch(policy, [columnsOf(policy, inputOf([0, 5], [1, 5], [3, 5], [4, 5]))]);
  expect(
    [0, 1, 2, 3].map((row) => `${scored?.outcomes.outcome(0, row)?.name} ${scored?.outcomes.points(0, row)}`),
  ).toEqual([
    "relative-to-leader/none 0",
    "relative-to-leader/below 2.5",
    "relative-to-leader/from 7.5",
    "relative-to-leader/leader 10",
  ]);
});

test("points on the way to a leader with large counts are exact, where products of the counts are not", () => {
  const input = inputOf([10 ** 12 - 1, 10 ** 12], [7001, 9000], [6999, 8999], [8999, 9001], [2, 5]);
  expectSameAsScore(policy, input, columnsOf(policy, input));
});

test("a leader below the target has the share in proportion, like everybody", () => {
  const input = inputOf([1, 5], [3, 10], [0, 1]);
  expectSameAsScore(policy, input, columnsOf(policy, input));
});
