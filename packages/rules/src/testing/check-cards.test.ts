import { CchcError } from "@cchc/core";
import { describe, expect, test } from "vitest";
import { cardPolicyTexts } from "../../test/card-policy.ts";
import { readPolicy } from "../policy/read-policy.ts";

/** Place and code of every problem of a policy whose only card is this. */
function faults(card: string): string[] {
  try {
    readPolicy(cardPolicyTexts(`  - { name: x, ${card} }`));
    return [];
  } catch (error) {
    return error instanceof CchcError
      ? error.problems.map(({ place, code }) => `${place?.file}:${place?.line}:${place?.column} ${code}`)
      : ["another error"];
  }
}

describe("a whole card is refused", () => {
  test.each([
    ["with an unknown measure", "given: { counts: { x: { amount: 1 } } }, expect: {}", "6:38 policy/unknown-name"],
    [
      "with counts that its measure cannot give",
      "given: { counts: { cases-on-time: { numerator: 2, denominator: 1 } } }, expect: {}",
      "6:50 score/numerator-over",
    ],
    ["with an unknown indicator", "expect: { indicators: { x: 1 } }", "6:43 policy/unknown-name"],
    ["with an unknown area", "expect: { areas: { x: 1 } }", "6:38 policy/unknown-name"],
    ["with an unknown grade", "expect: { grade: best }", "6:33 policy/unknown-name"],
    ["with an unknown flag", "expect: { flags: [x] }", "6:33 policy/unknown-name"],
    ["with an unknown entity", "given: { records: { x: [] } }, expect: {}", "6:39 policy/unknown-name"],
    [
      "with a day that there is not",
      "given: { records: { task: [{ assignedOn: 2026-02-30 }] } }, expect: {}",
      "6:57 example/field",
    ],
    [
      "with a field that the entity does not have",
      "given: { records: { task: [{ assignedOn: 2026-02-03, colour: red }] } }, expect: {}",
      "6:77 example/field",
    ],
    [
      "with a number that is none",
      "given: { records: { assessment: [{ points: much }] } }, expect: {}",
      "6:59 example/field",
    ],
    ["with a period that cannot be read", "given: { period: 2026-13 }, expect: {}", "6:33 period/no-such-period"],
    [
      "with a value to override that is not there",
      "override: [{ file: indicators/on-time.yaml, at: rules.0.maximum, value: 1 }], expect: {}",
      "6:27 example/unknown-value",
    ],
    ["with a key that cards do not have", "expect: { points: 1 }", "6:26 schema/unknown-key"],
  ])("%s", (_, card, fault) => {
    expect(faults(card)).toEqual([`examples/cards.yaml:${fault}`]);
  });
});

test("a whole card that names what is there is not", () => {
  expect(faults("expect: { grade: none, indicators: { on-time: 1 }, areas: { service: 1 }, flags: [] }")).toEqual([]);
});

test.each([
  ["a measure", "given: { counts: { case-on-time: { amount: 1 } } }, expect: {}", "cases-on-time"],
  ["an indicator", "expect: { indicators: { ontime: 1 } }", "on-time"],
  ["an area", "expect: { areas: { services: 1 } }", "service"],
])("the nearest id is named for %s that is not there", (_, card, example) => {
  expect(() => readPolicy(cardPolicyTexts(`  - { name: x, ${card} }`))).toThrow(
    expect.objectContaining({
      problems: expect.arrayContaining([expect.objectContaining({ code: "policy/unknown-name", example })]),
    }),
  );
});

test("a decimal comma in a card is named", () => {
  expect(faults("expect: { total: 12,5 }")).toEqual(["examples/cards.yaml:6:36 schema/decimal-comma"]);
  expect(faults("expect: { areas: { service: 12,5 } }")).toEqual(["examples/cards.yaml:6:47 schema/decimal-comma"]);
});
