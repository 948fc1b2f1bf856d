import {
  type Assessment,
  type Calendar,
  CchcError,
  entities,
  isAssessment,
  type MeasuredUnit,
  type Measurement,
  measureRecords,
  type PublishedScore,
  parsePeriod,
} from "@cchc/core";
import { givenMeasurement } from "../policy/given-measurement.ts";
import type { GivenCounts } from "../policy/indicator.ts";
import type { Policy } from "../policy/policy.ts";
import { readPolicyData } from "../policy/read-policy.ts";
import type { ScoreInput } from "../scorecard/score-input.ts";
import type { CardCase, CardExamples, CardGiven } from "./card-example.ts";
import { givenRecords } from "./given-records.ts";
import { overriddenFiles } from "./overridden-files.ts";

/** One case with its records counted, so that it can be judged again and again. */
export interface PreparedCard {
  readonly example: CardExamples;
  readonly index: number;
  readonly case: CardCase;
  /** Code of the unit under test. */
  readonly unit: string;
  readonly input: ScoreInput;
  /** The policy with the values that the case overrides; absent when it overrides none. */
  readonly otherwise?: Policy;
}

/**
 * Counts the records of every case of a policy's whole cards.
 *
 * @param calendar Working days, for cases with records.
 * @throws CchcError `example/no-calendar` when a case has records and there is no calendar to count them by.
 */
export async function prepareCards(policy: Policy, calendar?: Calendar): Promise<PreparedCard[]> {
  const cases = policy.cards.flatMap((example) => example.cases.map((one, index) => ({ example, one, index })));
  return Promise.all(
    cases.map(async ({ example, one, index }) => {
      const given = merged(example.given, one.given);
      const unit = given.code ?? "example";
      const otherwise = one.override === undefined ? undefined : overridden(policy, one.override);
      const input = await inputOf(given, { policy: otherwise ?? policy, unit, calendar });
      return { example, index, case: one, unit, input, ...(otherwise === undefined ? {} : { otherwise }) };
    }),
  );
}

/** Counts and published scores of a case are added to those of its file; everything else stands in its place. */
function merged(file: CardGiven = {}, own: CardGiven = {}): CardGiven {
  return {
    ...file,
    ...own,
    counts: { ...file.counts, ...own.counts },
    published: { ...file.published, ...own.published },
  };
}

function overridden(policy: Policy, overrides: NonNullable<CardCase["override"]>): Policy {
  return readPolicyData(overriddenFiles(policy.files, overrides));
}

interface Preparing {
  readonly policy: Policy;
  readonly unit: string;
  readonly calendar: Calendar | undefined;
}

async function inputOf(given: CardGiven, preparing: Preparing): Promise<ScoreInput> {
  const { unit } = preparing;
  const period = given.period ?? "";
  const level = given.level ?? "unit";
  const units: MeasuredUnit[] = [
    { code: unit, name: unit, level },
    ...(given.peers ?? []).map((peer) => ({ code: peer.code, name: peer.code, level: peer.level ?? level })),
  ];
  const all = [{ code: unit, counts: given.counts, published: given.published }, ...(given.peers ?? [])];
  const counted = given.records === undefined ? none : await countRecords(given.records, given, preparing);
  const counts = all.flatMap(({ code, ...one }) => measurementsOf(code, period, one.counts ?? {}));
  const replaced = new Set(counts.map(({ unit: of, measure }) => `${of} ${measure}`));
  return {
    period,
    units,
    measurements: [...counted.measurements.filter((one) => !replaced.has(`${one.unit} ${one.measure}`)), ...counts],
    published: all.flatMap(({ code, ...one }) => publishedOf(code, period, one.published ?? {})),
    assessments: counted.assessments,
    ...(given.unitInForce === undefined ? {} : { unitsNotInForce: new Set(given.unitInForce ? [] : [unit]) }),
  };
}

const none = { measurements: [], assessments: [] } as const;

async function countRecords(
  rows: NonNullable<CardGiven["records"]>,
  given: CardGiven,
  { policy, unit, calendar }: Preparing,
): Promise<{ readonly measurements: readonly Measurement[]; readonly assessments: readonly Assessment[] }> {
  if (calendar === undefined) {
    throw new CchcError(noCalendar);
  }
  const records = givenRecords(rows, unit);
  const plan = {
    measures: policy.measures,
    entities,
    named: policy.named,
    calendar,
    period: parsePeriod(given.period ?? ""),
    baselines: new Map(Object.entries(policy.baselines ?? {})),
    units: [unit],
    supplied: new Set(Object.keys(rows)),
  };
  const { measurements } = await measureRecords(plan, records);
  const assessments = records.flatMap(({ record }) => (isAssessment(record) ? [record] : []));
  return { measurements, assessments };
}

function measurementsOf(unit: string, period: string, counts: Readonly<Record<string, GivenCounts>>): Measurement[] {
  return Object.entries(counts).map(([measure, one]) => ({ ...givenMeasurement(measure, one), unit, period }));
}

function publishedOf(unit: string, period: string, scores: NonNullable<CardGiven["published"]>): PublishedScore[] {
  return Object.entries(scores).map(([item, points]) => ({ unit, item, period, points }));
}

const noCalendar = {
  code: "example/no-calendar",
  what: { vi: "ví dụ có bản ghi nhưng không có lịch làm việc", en: "an example with records, and no calendar" },
  expected: { vi: "một lịch làm việc", en: "a calendar" },
  example: 'import { vietnamCalendar } from "@cchc/core/vietnam"',
} as const;
