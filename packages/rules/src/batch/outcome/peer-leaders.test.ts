import { expect, test } from "vitest";
import { buildPolicy, commune, share } from "../../../test/build-policy.ts";
import { columnsOf } from "../columns/columns-of.ts";
import { peerLeaders } from "./peer-leaders.ts";

const policy = buildPolicy({ areas: { service: 10 }, indicators: { one: {} } });
const most = 10 ** 15;

function leaders(
  levels: readonly string[],
  counts: readonly (readonly [number | bigint, number | bigint])[],
): string[] {
  const table = columnsOf(policy, {
    period: "2026-08",
    units: levels.map((level, index) => ({ ...commune(`U${index}`), level })),
    measurements: counts.map(([n, d], index) => share(`U${index}`, n, d)),
  });
  return peerLeaders({ table, column: table.measures.get("share") ?? table.absent }).map(String);
}

test("each level has the best value of its own units", () => {
  expect(
    leaders(
      ["ward", "commune", "ward", "commune"],
      [
        [1, 2],
        [9, 10],
        [2, 3],
        [0, 0],
      ],
    ),
  ).toEqual(["2/3", "0.9"]);
});

test("a level without values has no leader", () => {
  expect(leaders(["ward"], [[0, 0]])).toEqual(["undefined"]);
});

test("every level has its place, also one without values before one whose count no double holds", () => {
  expect(
    leaders(
      ["ward", "commune", "province"],
      [
        [1, 2],
        [0, 0],
        [2n * 10n ** 17n, 3n * 10n ** 17n],
      ],
    ),
  ).toEqual(["0.5", "undefined", "2/3"]);
});

test("of two shares that doubles cannot tell apart, the larger leads, whichever comes first", () => {
  const [less, more] = [
    [most - 2, most - 1],
    [most - 1, most],
  ] as const;
  expect(leaders(["ward", "ward"], [less, more])).toEqual([`0.${"9".repeat(15)}`]);
  expect(leaders(["ward", "ward"], [more, less])).toEqual([`0.${"9".repeat(15)}`]);
});

test("a count that no double holds may lead", () => {
  expect(
    leaders(
      ["ward", "ward"],
      [
        [1, 2],
        [2n * 10n ** 17n, 3n * 10n ** 17n],
      ],
    ),
  ).toEqual(["2/3"]);
});
