import { vietnamCalendar } from "@cchc/core/vietnam";
import { describe, expect, test } from "vitest";
import { cardPolicy } from "../../test/card-policy.ts";
import { readShipped } from "../../test/read-shipped.ts";
import { failureText } from "./failure-text.ts";
import { runTests } from "./run-tests.ts";

/** What came out otherwise, of the only case. */
async function mismatches(expected: string, more = "") {
  const outcomes = await runTests(cardPolicy(`  - { name: half, ${more} expect: ${expected} }`), { filter: "cards" });
  return outcomes.flatMap((one) => one.mismatches.map(({ what, expected: e, got }) => `${what}: ${e}, not ${got}`));
}

describe("a whole card passes", () => {
  test.each([
    ["the total", "{ total: 5 }"],
    ["the grade", "{ grade: good }"],
    ["the rank among nobody else", "{ rank: 1 }"],
    ["an area and its status", "{ areas: { service: { points: 5, status: scored, applicable: 10 } } }"],
    ["an indicator", "{ indicators: { on-time: 5 } }"],
    ["no flags", "{ flags: [] }"],
  ])("by %s", async (_, expected) => {
    expect(await mismatches(expected)).toEqual([]);
  });

  test("when points are as near as its tolerance", async () => {
    expect(await mismatches("{ total: 5.01 }", "tolerance: 0.01,")).toEqual([]);
    expect(await mismatches("{ total: 5.02 }", "tolerance: 0.01,")).toEqual(["total points: 5.02, not 5"]);
  });

  test("with counts of its own beside those of the file", async () => {
    const given = "given: { counts: { cases-on-time: { numerator: 3, denominator: 4 } } },";
    expect(await mismatches("{ total: 7.5 }", given)).toEqual([]);
  });

  test("behind a better peer", async () => {
    const peers = "given: { peers: [{ code: a, counts: { cases-on-time: { numerator: 1, denominator: 1 } } }] },";
    expect(await mismatches("{ rank: 2 }", peers)).toEqual([]);
  });

  test("under a value that it puts in the place of the policy's", async () => {
    const override = "override: [{ file: indicators/on-time.yaml, at: rules.0.when.noData, value: zero }],";
    const given = "given: { counts: { cases-on-time: { status: no-data } } },";
    expect(await mismatches("{ total: 0 }", `${given} ${override}`)).toEqual([]);
    expect(await mismatches("{ total: 0 }", given)).toEqual(["total points: 0, not none"]);
  });

  test("when it is refused as it expects", async () => {
    expect(await mismatches("{ refused: policy/not-in-force }", "given: { period: 2025-12 },")).toEqual([]);
    expect(await mismatches("{ refused: policy/not-in-force }")).toEqual(["refused: policy/not-in-force, not 5"]);
    expect(await mismatches("{ total: 5 }", "given: { period: 2026-Q3 },")).toEqual([
      "refused: a card, not policy/period-kind",
    ]);
  });
});

describe("a whole card fails", () => {
  test.each([
    ["{ total: 6 }", "total points: 6, not 5"],
    ["{ total: none }", "total points: none, not 5"],
    ["{ grade: weak }", "grade: weak, not good"],
    ["{ rank: 2 }", "rank: 2, not 1"],
    ["{ areas: { service: { applicable: 9 } } }", "service applicable: 9, not 10"],
    ["{ indicators: { on-time: { status: no-data } } }", "on-time status: no-data, not scored"],
  ])("%s", async (expected, told) => {
    expect(await mismatches(expected)).toEqual([told]);
  });

  test("and says what was expected, what came, and how it came about", async () => {
    const [outcome] = await runTests(cardPolicy("  - { name: half, expect: { total: 6 } }"), { filter: "cards" });
    expect(outcome === undefined ? "" : failureText(outcome, { language: "en", digits: 2 })).toBe(
      ["total points: expected 6, got 5", "why:", "  on-time 5 (scored): in proportion: 10 points × 50% = 5"].join(
        "\n",
      ),
    );
  });
});

describe("records of a case", () => {
  const policy = readShipped("son-trung-2021-2026");

  test("are counted before the card is judged", async () => {
    const outcomes = await runTests(policy, { calendar: vietnamCalendar(), filter: "tasks-2024" });
    expect(outcomes.map(({ name, passed }) => [name, passed])).toEqual([
      ["two of four on time, one still open, one withdrawn", true],
      ["no task at all in a year whose tasks were collected", true],
    ]);
  });

  test("cannot be counted without a calendar", async () => {
    await expect(runTests(policy)).rejects.toThrow("[example/no-calendar]");
  });
});

test("examples inside indicators run beside whole cards, and a filter keeps some", async () => {
  const policy = cardPolicy("  - { name: whole, expect: { total: 5 } }");
  const names = async (filter?: string) =>
    (await runTests(policy, filter === undefined ? {} : { filter })).map(({ subject, name }) => `${subject} ${name}`);
  expect(await names()).toEqual(["on-time half", "cards whole"]);
  expect(await names("WHOLE")).toEqual(["cards whole"]);
  expect(await names("nothing")).toEqual([]);
});
