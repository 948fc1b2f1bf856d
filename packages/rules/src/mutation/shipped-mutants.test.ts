import { vietnamCalendar } from "@cchc/core/vietnam";
import { describe, expect, test } from "vitest";
import { readShipped } from "../../test/read-shipped.ts";
import { coverPolicy } from "../coverage/cover-policy.ts";
import { prepareCards } from "../testing/prepare-cards.ts";
import { mutatePolicy } from "./mutate-policy.ts";

/** Equivalent mutants by reason: each reason is a proof, and these are all. */
const equivalent = {
  "nd-61-2018-one-stop": { "the day lies outside the life of the policy: no period is judged there": 9 },
  papi: {
    "the day lies outside the life of the policy: no period is judged there": 22,
    "the rules before and after judge alike and differ in what they stand on: no example can tell": 44,
    "no period that the policy judges begins on that day": 1,
  },
  "qd-766-as-written": { "the day lies outside the life of the policy: no period is judged there": 20 },
  "qd-766": { "the day lies outside the life of the policy: no period is judged there": 20 },
  "son-trung-2021-2026": {
    "the day lies outside the life of the policy: no period is judged there": 150,
    "the rules before and after judge alike and differ in what they stand on: no example can tell": 98,
  },
} as const;

describe.each(Object.entries(equivalent))("the shipped policy %s", (id, reasons) => {
  const policy = readShipped(id);

  test("has an example at and beside every threshold, for every status, branch and version", async () => {
    const { missing, covered, total } = coverPolicy(policy, await prepareCards(policy, vietnamCalendar()));
    expect(missing).toEqual([]);
    expect(covered).toBe(total);
    expect(total).toBeGreaterThan(70);
  });

  test("notices every change of one step that makes a difference", async () => {
    const mutants = mutatePolicy(policy, await prepareCards(policy, vietnamCalendar()));
    expect(mutants.filter(({ fate }) => fate === "survived")).toEqual([]);
    const counts: Record<string, number> = {};
    for (const one of mutants) {
      if (one.fate === "equivalent") {
        counts[one.why.en] = (counts[one.why.en] ?? 0) + 1;
      }
    }
    expect(counts).toEqual(reasons);
    expect(mutants.filter(({ fate }) => fate === "killed").length).toBeGreaterThan(150);
  });
});
