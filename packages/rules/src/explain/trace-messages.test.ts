import type { Measurement } from "@cchc/core";
import fc from "fast-check";
import { expect, test } from "vitest";
import { anyJudged, withValues } from "../../test/any-judged.ts";
import { flaggedPolicy } from "../../test/flagged-policy.ts";
import { readShipped } from "../../test/read-shipped.ts";
import { tracesOf } from "../../test/traces.ts";
import { readPolicyData } from "../policy/read-policy.ts";
import { score } from "../scorecard/score.ts";
import type { ScoreInput } from "../scorecard/score-input.ts";
import { stepMessages, stepNames } from "./step-messages.ts";
import { traceLong } from "./trace-long.ts";
import { traceMessages } from "./trace-messages.ts";
import { traceShort } from "./trace-short.ts";

const styles = [
  { language: "vi", digits: 2 },
  { language: "en", digits: 2 },
] as const;

/** With what a run over records keeps. */
function withRecords(measurement: Measurement): Measurement {
  const records = { met: ["r-1"], notMet: ["r-2"], excluded: ["r-3"], undecided: ["r-4"] };
  return { ...measurement, from: { file: "counts.csv", row: 2 }, excluded: 1, undecided: 1, records };
}

function linesOf(policy: typeof flaggedPolicy, input: ScoreInput): string[] {
  const measurements = input.measurements.map(withRecords);
  const traces = score(policy, { ...input, measurements }).cards.flatMap((card) => tracesOf(policy, card));
  return traces.flatMap((trace) => styles.flatMap((style) => [traceShort(trace, style), ...traceLong(trace, style)]));
}

/** The fixed words of a text, in their order, with anything between them. */
function patternOf(template: string): RegExp {
  const words = template.split(/\{\w+\}/).map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  return new RegExp(words.join(".*"));
}

test("every text of a trace is said of some indicator, in both languages", () => {
  const qd766 = readShipped("qd-766");
  const beside = readPolicyData(
    withValues(flaggedPolicy.files, [{ file: "policy.yaml", at: ["areas", 1, "inTotal"], value: false }]),
  );
  const judged = fc.sample(anyJudged, { numRuns: 60, seed: 7 });
  const lines = new Set([
    ...judged.slice(0, 5).flatMap((input) => linesOf(beside, input)),
    ...judged.flatMap((input) => linesOf(flaggedPolicy, input)),
    ...linesOf(qd766, { period: "2026-08", units: [{ code: "A", name: "A", level: "commune" }], measurements: [] }),
  ]);
  const said = (template: string) => [...lines].some((line) => patternOf(template).test(line));
  const texts = Object.entries({ ...traceMessages, ...stepMessages, ...stepNames });
  const unsaid = texts.filter(([, text]) => !said(text.vi) || !said(text.en)).map(([key]) => key);
  // Conditions that the policy does not have are said in condition-text.test.ts, rules that share a period in change-in-period.test.ts.
  expect(unsaid.sort()).toEqual([
    "condition/absent",
    "condition/between",
    "condition/present",
    "condition/within-period",
    "versions",
  ]);
});
