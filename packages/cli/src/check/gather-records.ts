import type { OpenRecords, RejectSink } from "@cchc/adapters";
import {
  beginReconciling,
  type Calendar,
  type Discrepancy,
  datesOfMeasures,
  entities,
  Measurer,
  type Period,
  type Problem,
  RecordProfile,
} from "@cchc/core";
import type { Policy } from "@cchc/rules";
import { planFor } from "../intake/counted-intake.ts";
import { mappingAt, openSource, type RecordsAt } from "../intake/open-source.ts";
import { type UnitsOfPeriod, unitsOfPeriod } from "../unit/units-of-period.ts";
import { checkedTables, type Gathered, suppliedFields } from "./gathered.ts";
import type { RejectedRowsByReason } from "./rejected-rows.ts";
import { differingRepeats } from "./repeated-records.ts";

/** What records are looked at for. */
export interface Gathering {
  readonly calendar: Calendar;
  readonly rejected: RejectedRowsByReason;
  /** A file of rejected rows, if one is asked for. */
  readonly sink: RejectSink | undefined;
  /** Tables whose rejected rows were told already: a list of units that counts and records share. */
  readonly told?: ReadonlySet<string>;
  readonly policy?: Policy | undefined;
  readonly period?: Period | undefined;
}

/** Reads records once, and once more up to the first of each id only where ids were repeated; memory grows with units, entities and fields. */
export async function gatherRecords(at: RecordsAt, gathering: Gathering): Promise<Gathered> {
  const { rejected, period, calendar } = gathering;
  let again = false;
  const rejects: RejectSink = async (row) => {
    if (!again && gathering.told?.has(row.file) !== true) {
      rejected.add(row);
      await gathering.sink?.(row);
    }
  };
  const source = await openSource(at, { mapping: await mappingAt(at), rejects });
  const profile = new RecordProfile(entities, datesOfMeasures(gathering.policy?.measures.values() ?? []));
  const reconciling = beginReconciling({
    supplied: source.supplied,
    calendar,
    ...(period === undefined ? {} : { period }),
  });
  const measurer = await measurerFor(source, gathering);
  for await (const one of source.records()) {
    profile.add(one);
    reconciling.add(one);
    measurer?.add(one);
  }
  const { files, tables, warnings } = source.report();
  const standing = period === undefined ? everyUnit(source) : await unitsOfPeriod(source.units, period);
  again = true;
  return {
    tables: checkedTables(files, tables),
    units: standing.units,
    unitDays: standing.days,
    measurements: measurer?.finish().measurements ?? [],
    warnings: [...warnings, ...standing.notes, ...tooManyRepeats(rejected)],
    profiles: profile.entities,
    supplied: suppliedFields(source.supplied, tables),
    reconciled: reconciling.finish(),
    discrepancies: await repeats(source, rejected),
  };
}

async function measurerFor(source: OpenRecords, { policy, period }: Gathering): Promise<Measurer | undefined> {
  if (policy === undefined || period === undefined) {
    return undefined;
  }
  // Without a list the units are those that records name: known only when all are read.
  const listed = source.units.length === 0 ? undefined : await unitsOfPeriod(source.units, period);
  const { plan } = await planFor(policy, period, {
    supplied: source.supplied,
    ...(listed === undefined ? {} : { units: listed.units.map(({ code }) => code), unitDays: listed.days }),
  });
  const { keepRecords, ...counting } = plan;
  return new Measurer(counting);
}

function everyUnit({ units }: OpenRecords): Pick<UnitsOfPeriod, "units" | "days" | "notes"> {
  return { units, days: new Map(), notes: [] };
}

function repeats(source: OpenRecords, { repeated }: RejectedRowsByReason): Promise<readonly Discrepancy[]> {
  return differingRepeats(repeated, source.records());
}

function tooManyRepeats({ notKept }: RejectedRowsByReason): readonly Problem[] {
  return notKept === 0
    ? []
    : [
        {
          code: "check/repeats-not-compared",
          what: {
            vi: `dòng trùng mã chưa được so với dòng đầu: ${notKept}`,
            en: `repeated records that were not held against the first of their id: ${notKept}`,
          },
          expected: { vi: "mỗi mã một dòng trong một đơn vị", en: "one row for each id of a unit" },
        },
      ];
}
