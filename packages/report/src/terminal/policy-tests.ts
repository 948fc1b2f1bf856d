import { formatPlace } from "@cchc/core";
import { type FindPlace, mismatchText, type TestOutcome, traceText } from "@cchc/rules";
import { policyTestWords as words } from "./policy-tests-words.ts";
import { nameText, safePage } from "./safe-text.ts";
import type { TerminalStyle } from "./terminal-style.ts";
import { fill } from "./words.ts";

/** What came of the examples of one policy. */
export interface PolicyTestView {
  readonly policy: string;
  readonly outcomes: readonly TestOutcome[];
  readonly placeOf: FindPlace;
}

/** The examples that fail: where they stand, what was expected, what came, and how the points came about. */
export function renderPolicyTests({ policy, outcomes, placeOf }: PolicyTestView, style: TerminalStyle): string {
  const { language } = style;
  const failed = outcomes.filter(({ passed }) => !passed);
  const counts = { policy, passed: outcomes.length, failed: failed.length, all: outcomes.length };
  const some = failed.length === 0 ? words.passed : words.failed;
  const lines = [
    ...failed.flatMap((outcome) => failureLines(outcome, placeOf, style)),
    fill((outcomes.length === 0 ? words.none : some)[language], counts),
  ];
  return safePage(lines.join("\n"));
}

function failureLines(outcome: TestOutcome, placeOf: FindPlace, style: TerminalStyle): string[] {
  const { language } = style;
  const { file, path, subject, name, mismatches, trace } = outcome;
  return [
    `✗ ${subject} › ${nameText(name, language)}`,
    `    ${formatPlace(placeOf(file, path), language)}`,
    ...mismatches.map((one) => `    ${mismatchText(one, language)}`),
    ...trace.map((line) => `      ${traceText(line, style)}`),
  ];
}
