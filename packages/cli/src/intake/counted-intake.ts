import type { RecordReport } from "@cchc/adapters";
import {
  type Assessment,
  CchcError,
  entities,
  type Measured,
  type MeasuredUnit,
  type MeasurePlan,
  type Period,
} from "@cchc/core";
import { type PinnedRegister, type Policy, periodParts } from "@cchc/rules";
import { rollUp } from "../unit/roll-up.ts";
import type { RollUp } from "../unit/roll-ups.ts";
import { unitsOfPeriod } from "../unit/units-of-period.ts";
import type { Intake } from "./intake.ts";
import { undatedNotes } from "./undated-notes.ts";

/** How many ids of the records behind each measurement a result carries, of each kind. */
const keptRecords = 20;

/** What records are counted for. */
export interface CountedFor {
  readonly policy: Policy;
  readonly period: Period;
  readonly rollUp: RollUp | undefined;
}

/** What is known of records before they are counted. */
export interface ToBeCounted {
  readonly supplied: ReadonlySet<string>;
  /** The units of a list; absent where units are those that records name. */
  readonly listed: readonly MeasuredUnit[] | undefined;
}

/** How records are counted: in the period, and where rules change inside it and records count by their day, in each part too. */
export async function plansFor(
  { supplied, listed }: ToBeCounted,
  { policy, period, rollUp: to }: CountedFor,
): Promise<{ readonly plans: readonly MeasurePlan[]; readonly calendar: PinnedRegister }> {
  const standing = listed === undefined ? undefined : await unitsOfPeriod(listed, period);
  const rolled = to === undefined ? undefined : await rollUp(standing?.units ?? refuseWithoutList(to), to, period);
  const units = rolled?.units ?? standing?.units;
  const { plan, calendar } = await planFor(policy, period, {
    supplied,
    ...(units === undefined ? {} : { units: units.map(({ code }) => code) }),
    ...(standing === undefined ? {} : { unitDays: standing.days }),
    ...(rolled === undefined ? {} : { countedUnder: rolled.countedUnder }),
  });
  return { plans: [period, ...periodParts(policy, period)].map((part) => ({ ...plan, period: part })), calendar };
}

function refuseWithoutList(given: RollUp): never {
  throw new CchcError({ ...listNeeded, given });
}

const listNeeded = {
  code: "usage/roll-up",
  what: { vi: "tính gộp cần danh sách đơn vị", en: "to count units together takes a list of them" },
  expected: { vi: "units.csv cùng với bản ghi", en: "a units.csv beside the records" },
} as const;

/** Records that were read and counted. */
export interface CountedRecords {
  readonly units: readonly MeasuredUnit[];
  readonly report: RecordReport;
  /** Of the period, then of its parts. */
  readonly measured: readonly Measured[];
  readonly assessments: readonly Assessment[];
  readonly calendar: PinnedRegister;
}

/** What a run judges, of records that were counted. */
export async function countedIntake(counted: CountedRecords, { period, rollUp: to }: CountedFor): Promise<Intake> {
  const { files, problems, counts: kinds, warnings } = counted.report;
  // The first is of the whole period: what lies outside it is told once.
  const records = counted.measured[0]?.records ?? [];
  const standing = await unitsOfPeriod(counted.units, period);
  const rolled = to === undefined ? undefined : await rollUp(standing.units, to, period);
  return {
    units: rolled?.units ?? standing.units,
    measurements: counted.measured.flatMap(({ measurements }) => measurements),
    published: [],
    assessments: counted.assessments,
    files,
    problems,
    kinds,
    warnings: [...warnings, ...undatedNotes(records, files), ...(rolled?.notes ?? standing.notes)],
    otherPeriods: [],
    outsidePeriods: records.filter(({ outsidePeriods = 0 }) => outsidePeriods > 0),
    // A unit that others were counted under has records of the whole period.
    unitsNotInForce: rolled === undefined ? standing.notInForce : new Set<string>(),
    register: standing.register,
    calendar: counted.calendar,
  };
}

/** How the measures of a policy are counted in a period. */
export async function planFor(
  policy: Policy,
  period: Period,
  { units, unitDays, supplied, countedUnder }: Pick<MeasurePlan, "units" | "unitDays" | "supplied" | "countedUnder">,
): Promise<{ plan: MeasurePlan; calendar: { id: string; version: string; sha256: string } }> {
  const { vietnamCalendar } = await import("@cchc/core/vietnam");
  const calendar = vietnamCalendar();
  const { id, version, sha256 } = calendar;
  const plan: MeasurePlan = {
    measures: policy.measures,
    entities,
    named: policy.named,
    calendar,
    period,
    baselines: new Map(Object.entries(policy.baselines ?? {})),
    ...(units === undefined ? {} : { units }),
    ...(unitDays === undefined ? {} : { unitDays }),
    ...(countedUnder === undefined ? {} : { countedUnder }),
    supplied,
    keepRecords: keptRecords,
  };
  return { plan, calendar: { id, version, sha256 } };
}
