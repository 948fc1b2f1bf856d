import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { runProgram } from "@cchc/cli";
import { planForGrade, readPolicyData, readResult } from "@cchc/rules";
import { sonTrung20212026 } from "@cchc/rules/policies";
import { expect, it } from "vitest";
import { tally, verifyChanges } from "../verification/changes-borne-out.ts";
import { defaultOptions } from "./generate/options.ts";
import { writeRecords } from "./generate/write-records.ts";

const policy = readPolicyData(sonTrung20212026);

async function scored(data: string) {
  const out: string[] = [];
  const args = ["score", "--policy", policy.id, "--data", data, "--period", "2024", "--format", "json"];
  const silent = { write: () => undefined };
  await runProgram(args, { environment: {}, stdout: { write: (text) => out.push(text) }, stderr: silent });
  return readResult(JSON.parse(out.join("")));
}

it("every indicator of the commune has a change that scoring anew bears out, or a reason; what can still change does not make it excellent", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "counterfactual-"));
  writeRecords(folder, defaultOptions);
  const result = await scored(folder);
  rmSync(folder, { recursive: true, force: true });
  const { answers, faults } = verifyChanges(policy, result);
  expect(faults).toEqual([]);
  const kinds = Object.keys(tally(answers.map((one) => (one.kind === "none" ? one.reason : one.kind))));
  expect(kinds.sort()).toEqual([
    "already-best",
    "change",
    "nothing-can-change",
    "too-few-can-change",
    "tracked",
    "value",
  ]);
  const plans = result.cards.map((card) => planForGrade(policy, card, "excellent"));
  expect(plans).toMatchObject([{ kind: "unreachable" }]);
});
