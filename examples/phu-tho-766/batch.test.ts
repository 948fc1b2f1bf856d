import path from "node:path";
import { fileURLToPath } from "node:url";
import { readMeasuredData } from "@cchc/adapters";
import { columnsOf, readPolicyData } from "@cchc/rules";
import { qd766 } from "@cchc/rules/policies";
import { expect, it } from "vitest";
import { expectSameAsScore, expectSameCards } from "../../packages/rules/test/same-as-score.ts";

const policy = readPolicyData(qd766);
const data = path.join(fileURLToPath(new URL(".", import.meta.url)), "data");
const items = [...policy.indicators, ...policy.areas].map(({ id }) => id);
const measured = await readMeasuredData(data, { measures: [...policy.measures.values()], items, period: "2026-08" });
const input = { ...measured, period: "2026-08" };

it("scores 164 agencies in one batch as one by one: every status, point, area, total, grade and rank", () => {
  const table = columnsOf(policy, input);
  expect(table.rows).toBe(164);
  expectSameAsScore(policy, input, table);
});

it("gives whole cards with the comparison beside the published scores", () => {
  expectSameCards(policy, input, columnsOf(policy, input));
});
