import {
  type Belongs,
  beginningDates,
  type Period,
  type RecordMeasure,
  type RecordTally,
  type Undated,
} from "@cchc/core";
import { belongsSql, lacksDate } from "../compile/belongs.ts";
import { periodValues } from "../compile/period-columns.ts";
import type { Scope } from "../compile/scope.ts";
import { constant, type Sql } from "../sql/sql.ts";
import { always, and, negated, never, or, presence } from "../sql/truth.ts";
import { Aggregates, type ReadNumber } from "../statement/aggregates.ts";
import { statementOf } from "../statement/select.ts";
import { overShards } from "./counted-at.ts";
import { type EntityCounting, newScope } from "./counting.ts";

/** In which periods a plan looks for the records of an entity, and how they belong to them. */
export type Looking = readonly (readonly [period: Period, belongs: Belongs])[];

/** What the records of an entity are tallied by. */
export interface Tallying {
  readonly counting: EntityCounting;
  /** Its measures. */
  readonly measures: readonly RecordMeasure[];
  /** For each plan. */
  readonly looking: readonly Looking[];
}

/** How many ids of records without a date are kept of each field. */
const mostIds = 20;

/** The tally of the records of one entity for each plan, and the units that they name. */
export interface Tallied {
  readonly tallies: readonly RecordTally[];
  readonly units: readonly string[];
}

interface Sums {
  records: number;
  outsideUnits: number;
  readonly outsidePeriods: number[];
  readonly undated: number[];
  readonly units: string[];
}

/** Counts the records of an entity, those of no counted unit, those of other periods and those without a date. */
export async function tallyRecords(tallying: Tallying): Promise<Tallied> {
  const { counting, measures } = tallying;
  const fields = beginningDates(measures);
  const sums = await sumUp(tallying, fields);
  const undated: Undated[] = [];
  for (const [place, field] of fields.entries()) {
    const records = sums.undated[place] ?? 0;
    if (records > 0) {
      undated.push({ field, records, ids: await idsWithout(tallying, field) });
    }
  }
  const { records, outsideUnits, units } = sums;
  const shared = { entity: counting.table.entity, records, outsideUnits };
  const tallies = tallying.looking.map((_, place) => {
    const outsidePeriods = sums.outsidePeriods[place] ?? 0;
    return {
      ...shared,
      ...(outsidePeriods === 0 ? {} : { outsidePeriods }),
      ...(undated.length === 0 ? {} : { undated }),
    };
  });
  return { tallies: records === 0 ? [] : tallies, units };
}

async function sumUp({ counting, looking }: Tallying, fields: readonly string[]): Promise<Sums> {
  const periods = lookedAt(looking);
  const scope = newScope(periods.length === 0 ? counting : { ...counting, periods });
  const aggregates = new Aggregates(scope.dialect, 1);
  const records = aggregates.count(always);
  const outside = looking.map((one) => aggregates.count(outsidePeriods(one, scope, periods)));
  const undated = fields.map((field) => aggregates.count(presence(scope.value(field)).no));
  const unit = scope.unit().text;
  const selection = { select: [unit, ...aggregates.texts], where: always, tail: `GROUP BY ${unit}` };
  const isListed = listing(counting);
  const sums: Sums = { records: 0, outsideUnits: 0, outsidePeriods: [], undated: [], units: [] };
  const at = overShards(counting);
  for await (const row of at.rows(statementOf(scope, at.counted, selection))) {
    sums.records += records(row);
    if (!isListed(String(row[0]))) {
      sums.outsideUnits += records(row);
      continue;
    }
    sums.units.push(String(row[0]));
    addUp(sums.outsidePeriods, outside, row);
    addUp(sums.undated, undated, row);
  }
  return sums;
}

function addUp(sums: number[], reads: readonly ReadNumber[], row: readonly unknown[]): void {
  for (const [place, read] of reads.entries()) {
    sums[place] = (sums[place] ?? 0) + read(row);
  }
}

/** All periods that are looked at, each once, from the earliest to the latest. */
function lookedAt(looking: readonly Looking[]): Period[] {
  const all = new Map(looking.flat().map(([period]) => [period.text, period]));
  const days = ({ first, last }: Period): string => `${first} ${last}`;
  return [...all.values()].sort((a, b) => (days(a) < days(b) ? -1 : 1));
}

/** In none of the periods that are looked at, and not for want of a date. */
function outsidePeriods(looking: Looking, scope: Scope, periods: readonly Period[]): Sql {
  const inside = looking.map(([period, belongs]) => {
    const place = periods.findIndex(({ text }) => text === period.text);
    scope.fix(periodValues(scope.dialect, period, place));
    return belongsSql(belongs, scope).yes;
  });
  // A record that does not lack the date which would tell lies in another period, unless it lies in this one.
  const dated = or(looking.map(([, belongs]) => negated(lacksDate(belongs, scope))));
  const within = or(inside);
  return and([dated, negated(within === never ? never : scope.name("within", within))]);
}

/** Ids of the first records of counted units without a date, in the order in which they came. */
async function idsWithout({ counting }: Tallying, field: string): Promise<string[]> {
  const { units } = counting.plan;
  const scope = newScope(counting);
  const [id, order] = [scope.value("id"), scope.order()];
  const codes = units?.map((unit) => scope.dialect.text(unit)).join(", ");
  const isListed = codes === undefined ? always : constant(`(${scope.unit().text} IN (${codes}))`);
  const selection = {
    select: [id.text, order.text],
    where: and([presence(scope.value(field)).no, isListed]),
    tail: `ORDER BY ${order.text} LIMIT ${mostIds}`,
  };
  const at = overShards(counting);
  const found: { readonly id: string; readonly order: number }[] = [];
  for await (const row of at.rows(statementOf(scope, at.counted, selection))) {
    found.push({ id: String(row[0]), order: Number(row[1]) });
  }
  // Each shard gave its first.
  const first = found.sort((one, other) => one.order - other.order).slice(0, mostIds);
  return first.map((one) => one.id);
}

function listing({ plan }: EntityCounting): (unit: string) => boolean {
  const listed = plan.units === undefined ? undefined : new Set(plan.units);
  return (unit) => listed?.has(unit) !== false;
}
