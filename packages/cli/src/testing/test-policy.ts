import { Exact } from "@cchc/core";
import {
  coverPolicy,
  type FindPlace,
  mutatePolicy,
  type Policy,
  type PolicyCoverage,
  placesIn,
  prepareCards,
  runTests,
  type SuggestedExample,
  suggestExamples,
  type TestOutcome,
  type TriedMutant,
} from "@cchc/rules";
import { findPolicy, readPolicyTexts } from "../policy/find-policy.ts";

/** What is asked about the examples of a policy. */
export interface Asked {
  readonly filter?: string;
  readonly coverage?: boolean;
  readonly mutate?: boolean;
  readonly suggest?: boolean;
  /** Least share of coverage, in percent. */
  readonly min?: string;
  /** Most survivors. */
  readonly maxSurvivors?: string;
}

/** What came of the examples of one policy. */
export interface TestedPolicy {
  readonly policy: Policy;
  readonly placeOf: FindPlace;
  readonly outcomes: readonly TestOutcome[];
  readonly coverage?: PolicyCoverage;
  readonly mutants?: readonly TriedMutant[];
  readonly suggested?: readonly SuggestedExample[];
}

/** Runs the examples of a policy, and what else is asked: how far they reach, and what they would not notice. */
export async function testPolicyFolder(name: string, asked: Asked): Promise<TestedPolicy> {
  const { vietnamCalendar } = await import("@cchc/core/vietnam");
  const calendar = vietnamCalendar();
  const policy = await findPolicy(name);
  const placeOf = placesIn((await readPolicyTexts(name)).texts);
  const outcomes = await runTests(policy, {
    calendar,
    ...(asked.filter === undefined ? {} : { filter: asked.filter }),
  });
  const cards = await prepareCards(policy, calendar);
  const coverage = asksCoverage(asked) ? coverPolicy(policy, cards) : undefined;
  const mutants = asksMutants(asked) ? mutatePolicy(policy, cards) : undefined;
  const suggested =
    asked.suggest === true && coverage !== undefined && mutants !== undefined
      ? suggestExamples(policy, { missing: coverage.missing, mutants })
      : undefined;
  return {
    policy,
    placeOf,
    outcomes,
    ...(coverage === undefined ? {} : { coverage }),
    ...(mutants === undefined ? {} : { mutants }),
    ...(suggested === undefined ? {} : { suggested }),
  };
}

function asksCoverage({ coverage, min, suggest }: Asked): boolean {
  return coverage === true || min !== undefined || suggest === true;
}

function asksMutants({ mutate, maxSurvivors, suggest }: Asked): boolean {
  return mutate === true || maxSurvivors !== undefined || suggest === true;
}

/** Whether a policy fails: an example does, too little is reached, or too many mutants survive. */
export function fails({ outcomes, coverage, mutants }: TestedPolicy, { min, maxSurvivors }: Asked): boolean {
  const survivors = mutants?.filter(({ fate }) => fate === "survived").length ?? 0;
  return (
    outcomes.some(({ passed }) => !passed) ||
    (min !== undefined && coverage !== undefined && coverage.share.times(100).compare(Exact.of(min)) < 0) ||
    (maxSurvivors !== undefined && survivors > Number(maxSurvivors))
  );
}
