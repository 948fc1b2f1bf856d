import {
  type OpenRecords,
  openRecords,
  openTables,
  type RecordMapping,
  type RecordReport,
  type RejectSink,
  readMapping,
} from "@cchc/adapters";
import {
  type Assessment,
  CchcError,
  entities,
  isAssessment,
  type Language,
  type Measured,
  type MeasuredUnit,
  type MeasurePlan,
  Measurer,
  type Period,
  type PlainDate,
} from "@cchc/core";
import { type PinnedRegister, type Policy, periodParts } from "@cchc/rules";
import type { Run } from "../stop/stoppable.ts";
import { registerNames } from "../unit/register-names.ts";
import { type RollUp, rollUp } from "../unit/roll-up.ts";
import { unitsOfPeriod } from "../unit/units-of-period.ts";
import { engineFor } from "../warehouse/engine-for.ts";
import { isInPlace, isWarehouse } from "../warehouse/warehouse-address.ts";
import { fileKinds } from "./file-kinds.ts";
import type { Intake } from "./intake.ts";
import { isRemote, remoteTables } from "./remote-tables.ts";
import { undatedNotes } from "./undated-notes.ts";
import { withRejects } from "./with-rejects.ts";

/** Where records are and how they are read. */
export interface RecordsAt {
  /** A folder, a file, or the address of a database or portal. */
  readonly data: string;
  readonly mapping?: string | undefined;
  /** The engine that counts them, where it is not this process. */
  readonly warehouse?: string | undefined;
  /** Under which other units records are counted. */
  readonly rollUp?: RollUp | undefined;
  /** A folder that `rejects.csv` is written to, or a workbook. */
  readonly rejects?: string | undefined;
  /** Of the reasons in such a workbook. */
  readonly language?: Language | undefined;
  /** Records dated after it are rejected. */
  readonly asOf?: PlainDate | undefined;
  /** When the reading stops, whom it tells how far it is, and with which files `rejects.csv` comes into its place. */
  readonly run?: Run | undefined;
}

/** How many ids of the records behind each measurement a result carries, of each kind. */
const keptRecords = 20;

/**
 * Reads records and counts them for a policy and period: one pass, in memory that grows with the units and not with the
 * records; or in the engine that the run names, with the same outcome.
 */
export async function countRecords(at: RecordsAt, policy: Policy, period: Period): Promise<Intake> {
  const mapping = await mappingAt(at);
  return withRejects(at, async (rejects) => {
    const engine = engineFor(at);
    const countedFor = { policy, period, rollUp: at.rollUp };
    if (engine !== undefined) {
      const { countThere } = await import("../warehouse/count-there.ts");
      return { ...(await countThere(engine, { at, mapping, rejects }, countedFor)), mapping };
    }
    if (isInPlace(at.warehouse)) {
      const { countInPlace } = await import("../warehouse/count-in-place.ts");
      return { ...(await countInPlace({ at, mapping, rejects }, countedFor)), mapping };
    }
    const source = await openSource(at, { mapping, rejects });
    return { ...(await countOpened(source, countedFor)), mapping };
  });
}

/** Reads and counts records in this process. */
export async function countOpened(source: OpenRecords, of: CountedFor): Promise<Intake> {
  // Without a list the units are those that records name: known only when all are read.
  const listed = source.units.length === 0 ? undefined : source.units;
  const { plans, calendar } = await plansFor({ supplied: source.supplied, listed }, of);
  const measurers = plans.map((plan) => new Measurer(plan));
  const assessments: Assessment[] = [];
  for await (const one of source.records()) {
    for (const measurer of measurers) {
      measurer.add(one);
    }
    if (one.entity === "assessment" && isAssessment(one.record)) {
      assessments.push(one.record);
    }
  }
  const measured = measurers.map((measurer) => measurer.finish());
  return countedIntake({ units: source.units, report: source.report(), measured, assessments, calendar }, of);
}

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

/** The mapping that says how the data is read, if there is one. */
export async function mappingAt({ mapping, run }: RecordsAt): Promise<RecordMapping | undefined> {
  return mapping === undefined ? undefined : readMapping(mapping, { entities, ...signalOf(run) });
}

/** How records are read, and where those go that are rejected. */
export interface Opening {
  readonly mapping: RecordMapping | undefined;
  readonly rejects?: RejectSink | undefined;
}

/** What records are checked against, with every entity that cchc knows, and who is told of the reading. */
export async function readingOptions({ asOf, run }: RecordsAt, { mapping, rejects }: Opening) {
  return {
    entities,
    unitNames: await registerNames(),
    ...(mapping === undefined ? {} : { mapping }),
    ...(rejects === undefined ? {} : { rejects }),
    ...(asOf === undefined ? {} : { asOf }),
    ...signalOf(run),
    ...(run === undefined ? {} : { progress: run.progress.follow() }),
  };
}

/** Opens a folder, file, database or portal of records with every entity that cchc knows. */
export async function openSource(at: RecordsAt, opening: Opening): Promise<OpenRecords> {
  const { data } = at;
  if (isWarehouse(data)) {
    const { openLoaded } = await import("../warehouse/open-loaded.ts");
    return openLoaded(data);
  }
  const options = await readingOptions(at, opening);
  return isRemote(data)
    ? openTables(await remoteTables(data, opening.mapping), options)
    : openRecords(data, { ...options, kinds: fileKinds });
}

/** The signal of a run, for a reading. */
export function signalOf(run: Run | undefined): { readonly signal?: AbortSignal } {
  return run === undefined ? {} : { signal: run.signal };
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
