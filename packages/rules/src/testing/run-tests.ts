import type { Calendar } from "@cchc/core";
import { runExample } from "../analysis/run-examples.ts";
import type { Example, Indicator } from "../policy/indicator.ts";
import type { Policy } from "../policy/policy.ts";
import { traceOf } from "./compare-card.ts";
import { type PreparedCard, prepareCards } from "./prepare-cards.ts";
import { runCard } from "./run-card.ts";
import type { Mismatch, TestOutcome } from "./test-outcome.ts";

/** How the examples of a policy are run. */
export interface TestOptions {
  /** Working days, for cards with records. */
  readonly calendar?: Calendar;
  /** Only examples whose name, indicator or file has this text in it; case does not matter. */
  readonly filter?: string;
}

/**
 * Runs every example of a policy: those inside indicators, and whole cards.
 *
 * @throws CchcError `example/no-calendar` for records without a calendar to count them by.
 *
 * @example
 * const outcomes = await runTests(readPolicyData(qd766));
 * outcomes.filter(({ passed }) => !passed); // []
 */
export async function runTests(policy: Policy, { calendar, filter }: TestOptions = {}): Promise<TestOutcome[]> {
  const all = testsOf(policy, await prepareCards(policy, calendar));
  return all.filter((one) => isWanted(one, filter)).map(({ run }) => run());
}

/** One example that can be run. */
export interface PolicyTest {
  readonly subject: string;
  readonly name: string;
  readonly run: () => TestOutcome;
}

/** Every example of a policy, ready to be run. */
export function testsOf(policy: Policy, cards: readonly PreparedCard[]): PolicyTest[] {
  return [
    ...policy.indicators.flatMap((indicator) =>
      indicator.examples.map((example, index) => ({
        subject: indicator.id,
        name: example.name,
        run: () => testExample(policy, indicator, { example, index }),
      })),
    ),
    ...cards.map((card) => ({
      subject: card.example.id,
      name: card.case.name,
      run: () => runCard(policy, card),
    })),
  ];
}

function isWanted({ subject, name }: PolicyTest, filter: string | undefined): boolean {
  return filter === undefined || `${subject} ${name}`.toLowerCase().includes(filter.toLowerCase());
}

function testExample(
  policy: Policy,
  indicator: Indicator,
  { example, index }: { readonly example: Example; readonly index: number },
): TestOutcome {
  const { passed, expected, got } = runExample(policy, indicator, example);
  const compared: Mismatch[] = [
    { what: "points", expected: `${expected.points ?? "none"}`, got: `${got.points ?? "none"}` },
    { what: "status", expected: expected.status, got: got.status },
    ...(expected.applicable === undefined
      ? []
      : [{ what: "applicable", expected: `${expected.applicable}`, got: `${got.applicable}` }]),
  ];
  return {
    file: `indicators/${indicator.id}.yaml`,
    path: ["examples", index],
    subject: indicator.id,
    name: example.name,
    passed,
    mismatches: compared.filter((one) => one.expected !== one.got),
    trace: traceOf([got]),
  };
}
