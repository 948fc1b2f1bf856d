import { expect, test } from "vitest";
import { faultsOf } from "../../test/faults.ts";
import { smallPolicyTexts } from "../../test/small-policy.ts";
import { readPolicy } from "./read-policy.ts";

function faults(count: string): string[] {
  const text = `id: counted
kind: amount
title: { vi: số, en: number }
unit: { vi: hồ sơ, en: files }
given: { amount: { vi: số, en: number } }
count: ${count}
`;
  return faultsOf(() => readPolicy(new Map([...smallPolicyTexts(), ["measures/counted.yaml", text] as const])));
}

const closed = "by: largest-cluster, entity: case-file, in: { at: endedAt }";
const report = "entity: ii06a-report, in: { standing: { from: lastDay } }";

test.each([
  ["moments within a minute", `{ ${closed}, of: endedAt, within: minute }`],
  ["days within a day", `{ ${closed}, of: apologyAt, within: day }`],
  [
    "an opening and a closing figure",
    `{ by: carry-over, ${report}, opening: { on: firstDay, of: carriedOver }, closing: { on: lastDay, of: pending } }`,
  ],
  ["stretches of days", `{ by: sum-over-period, ${report}, of: doneLate, from: firstDay, to: lastDay }`],
])("%s can be counted", (_, count) => {
  expect(faults(count)).toEqual([]);
});

test.each([
  ["a day within a minute", `{ ${closed}, of: apologyAt, within: minute }`, ["measure/not-a-moment"]],
  ["a number within a day", `{ ${closed}, of: supplements, within: day }`, ["measure/not-a-date"]],
  [
    "an opening and a closing the wrong way round",
    `{ by: carry-over, ${report}, opening: { on: carriedOver, of: firstDay }, closing: { on: lastDay, of: unit } }`,
    ["measure/not-a-date", "measure/not-a-number", "measure/not-a-number"],
  ],
  [
    "a stretch without its days",
    `{ by: sum-over-period, ${report}, of: firstDay, from: first, to: lastDay }`,
    ["measure/not-a-number", "measure/not-a-date"],
  ],
])("%s is refused", (_, count, codes) => {
  expect(faults(count).map((fault) => fault.replace(/^.* /, ""))).toEqual(codes);
});
