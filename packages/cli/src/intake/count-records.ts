import { type OpenRecords, openRecords, type RejectSink, readMapping, writeRejects } from "@cchc/adapters";
import {
  type Assessment,
  entities,
  isAssessment,
  type MeasurePlan,
  Measurer,
  type Period,
  type PlainDate,
} from "@cchc/core";
import { type Policy, periodParts } from "@cchc/rules";
import { unitsOfPeriod } from "../unit/units-of-period.ts";
import type { Intake } from "./intake.ts";

/** Where records are and how they are read. */
export interface RecordsAt {
  readonly data: string;
  readonly mapping?: string | undefined;
  /** A folder that `rejects.csv` is written to. */
  readonly rejects?: string | undefined;
  /** Records dated after it are rejected. */
  readonly asOf?: PlainDate | undefined;
}

/** How many ids of the records behind each measurement a result carries, of each kind. */
const keptRecords = 20;

/** Reads records and counts them for a policy and period: one pass, in memory that grows with the units and not with the records. */
export async function countRecords(at: RecordsAt, policy: Policy, period: Period): Promise<Intake> {
  const rejects = at.rejects === undefined ? undefined : await writeRejects(at.rejects);
  try {
    const intake = await countOpened(await openSource(at, rejects?.take), policy, period);
    await rejects?.finish();
    return intake;
  } catch (error) {
    await rejects?.abandon();
    throw error;
  }
}

async function countOpened(source: OpenRecords, policy: Policy, period: Period): Promise<Intake> {
  // Without a list the units are those that records name: known only when all are read.
  const listed = source.units.length === 0 ? undefined : await unitsOfPeriod(source.units, period);
  const { plan, calendar } = await planFor(policy, period, {
    supplied: source.supplied,
    ...(listed === undefined ? {} : { units: listed.units.map(({ code }) => code), unitDays: listed.days }),
  });
  // Where rules change inside the period and records count by their day, each part is counted too, in the same pass.
  const measurers = [period, ...periodParts(policy, period)].map((part) => new Measurer({ ...plan, period: part }));
  const assessments: Assessment[] = [];
  for await (const one of source.records()) {
    for (const measurer of measurers) {
      measurer.add(one);
    }
    if (one.entity === "assessment" && isAssessment(one.record)) {
      assessments.push(one.record);
    }
  }
  const { files, problems, warnings } = source.report();
  const standing = listed ?? (await unitsOfPeriod(source.units, period));
  return {
    units: standing.units,
    measurements: measurers.flatMap((measurer) => measurer.finish().measurements),
    published: [],
    assessments,
    files,
    problems,
    warnings: [...warnings, ...standing.notes],
    otherPeriods: [],
    unitsNotInForce: standing.notInForce,
    register: standing.register,
    calendar,
  };
}

/** Opens a folder or file of records with every entity that cchc knows. */
export async function openSource({ data, mapping, asOf }: RecordsAt, rejects?: RejectSink): Promise<OpenRecords> {
  return openRecords(data, {
    entities,
    ...(mapping === undefined ? {} : { mapping: await readMapping(mapping, { entities }) }),
    ...(rejects === undefined ? {} : { rejects }),
    ...(asOf === undefined ? {} : { asOf }),
  });
}

/** How the measures of a policy are counted in a period. */
export async function planFor(
  policy: Policy,
  period: Period,
  { units, unitDays, supplied }: Pick<MeasurePlan, "units" | "unitDays" | "supplied">,
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
    supplied,
    keepRecords: keptRecords,
  };
  return { plan, calendar: { id, version, sha256 } };
}
