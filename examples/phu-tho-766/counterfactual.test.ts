import { fileURLToPath } from "node:url";
import { readMeasuredData } from "@cchc/adapters";
import { planForGrade, readPolicyData, score } from "@cchc/rules";
import { qd766 } from "@cchc/rules/policies";
import { expect, it } from "vitest";
import { tally, verifyChanges } from "../verification/changes-borne-out.ts";

const policy = readPolicyData(qd766);
const items = [...policy.indicators, ...policy.areas].map(({ id }) => id);
const data = fileURLToPath(new URL("data", import.meta.url));
const measured = await readMeasuredData(data, { measures: [...policy.measures.values()], items, period: "2026-08" });
const result = score(policy, { ...measured, period: "2026-08" });

it("every indicator of 164 agencies has a change that scoring anew bears out, or a reason", () => {
  const { answers, faults } = verifyChanges(policy, result);
  expect(faults).toEqual([]);
  expect(tally(answers.map((one) => (one.kind === "none" ? one.reason : one.kind)))).toEqual({
    change: 1578,
    "already-best": 248,
    "empty-denominator": 634,
    "no-data": 164,
    published: 164,
    tracked: 492,
  });
});

it("every agency has a proven plan for the grade good, or cannot get there", () => {
  const kinds = result.cards.map((card) => {
    const plan = planForGrade(policy, card, "good");
    return plan.kind === "plan" ? `plan, proven ${plan.proven}` : plan.kind;
  });
  expect(tally(kinds)).toEqual({ "plan, proven true": 157, unreachable: 7 });
});
