import {
  baselineMeasures,
  combineOutcomes,
  counterFor,
  type Measure,
  type Measured,
  type MeasurePlan,
  type Period,
  type PeriodOutcomes,
  type RecordMeasure,
  type RecordOutcome,
  recordMeasure,
} from "@cchc/core";
import { countEntity, type EntityOutcomes } from "./count/entity-outcomes.ts";
import { type Looking, type Tallied, tallyRecords } from "./count/tally-records.ts";
import type { EntityTable, Warehouse } from "./warehouse.ts";

/**
 * Counts records where they lie. Gives what `measureRecords` of core gives over the same records, to the last status: SQL
 * counts, and what the counts mean is said by the same code.
 *
 * @example
 * const { measurements } = await measureWarehouse(plan, warehouse);
 */
export async function measureWarehouse(plan: MeasurePlan, warehouse: Warehouse): Promise<Measured> {
  const [measured] = await measurePeriods([plan], warehouse);
  return measured ?? { measurements: [], records: [] };
}

/**
 * Counts several periods in one pass over the records of each entity. The plans are alike but for their period.
 *
 * @example
 * const months = await measurePeriods(periods.map((period) => ({ ...plan, period })), warehouse);
 */
export async function measurePeriods(plans: readonly MeasurePlan[], warehouse: Warehouse): Promise<Measured[]> {
  const groups = groupsOf(plans);
  const counted: EntityCounted[] = [];
  for (const table of warehouse.tables) {
    counted.push(await countTable(table, { plans, groups, warehouse }));
  }
  const named = [...new Set(counted.flatMap(({ tallied }) => tallied.units))].sort();
  return plans.map((plan, place) => {
    const outcomes = outcomesOf(plan, counted);
    return {
      measurements: (plan.units ?? named).flatMap((unit) => combineOutcomes(plan, outcomes, unit)),
      records: counted.flatMap(({ tallied }) => tallied.tallies[place] ?? []),
    };
  });
}

/** Periods in which the same measures are counted. */
interface PeriodGroup {
  readonly periods: readonly Period[];
  readonly measures: readonly Measure[];
}

/** Every period of the plans and their baselines once, together with those that need the same measures. */
function groupsOf(plans: readonly MeasurePlan[]): readonly PeriodGroup[] {
  const wanted = new Map<string, { period: Period; ids: Set<string> }>();
  const want = (period: Period, ids: Iterable<string>): void => {
    const known = wanted.get(period.text) ?? { period, ids: new Set<string>() };
    wanted.set(period.text, { period, ids: new Set([...known.ids, ...ids]) });
  };
  for (const plan of plans) {
    want(plan.period, plan.measures.keys());
    for (const [name, period] of plan.baselines) {
      want(period, baselineMeasures(name, plan));
    }
  }
  const groups = new Map<string, { periods: Period[]; measures: readonly Measure[] }>();
  for (const { period, ids } of wanted.values()) {
    const key = [...ids].sort().join(" ");
    const measures = [...(plans[0]?.measures.values() ?? [])].filter(({ id }) => ids.has(id));
    const group = groups.get(key) ?? { periods: [], measures };
    group.periods.push(period);
    groups.set(key, group);
  }
  return [...groups.values()];
}

interface Counting {
  readonly plans: readonly MeasurePlan[];
  readonly groups: readonly PeriodGroup[];
  readonly warehouse: Warehouse;
}

interface EntityCounted {
  readonly entity: string;
  readonly outcomes: readonly EntityOutcomes[];
  readonly tallied: Tallied;
}

async function countTable(table: EntityTable, { plans, groups, warehouse }: Counting): Promise<EntityCounted> {
  const [plan] = plans;
  const entity = plan?.entities.get(table.entity);
  if (plan === undefined || entity === undefined) {
    return { entity: table.entity, outcomes: [], tallied: { tallies: [], units: [] } };
  }
  const counting = { warehouse, table, entity, plan };
  const outcomes: EntityOutcomes[] = [];
  for (const { periods, measures } of groups) {
    const own = measures.filter((measure) => recordMeasure(measure)?.entity === table.entity);
    if (own.length > 0) {
      outcomes.push(await countEntity({ ...counting, periods }, own));
    }
  }
  const looking = plans.map((one) => lookingOf(one, table.entity));
  const measures = countsOver([...plan.measures.values()], table.entity);
  return {
    entity: table.entity,
    outcomes,
    tallied: await tallyRecords({ counting: { ...counting, periods: [plan.period] }, measures, looking }),
  };
}

/** In which periods a plan looks for records of an entity: its own, and its baselines for what is compared with them. */
function lookingOf(plan: MeasurePlan, entity: string): Looking {
  const baselines = [...plan.baselines].map(
    ([name, period]) => [period, baselineMeasures(name, plan).flatMap((id) => plan.measures.get(id) ?? [])] as const,
  );
  return [[plan.period, [...plan.measures.values()]] as const, ...baselines].flatMap(([period, measures]) =>
    countsOver(measures, entity).map((count) => [period, count.in] as const),
  );
}

function countsOver(measures: readonly Measure[], entity: string): RecordMeasure[] {
  return measures.flatMap((measure) => recordMeasure(measure) ?? []).filter((count) => count.entity === entity);
}

function outcomesOf(plan: MeasurePlan, counted: readonly EntityCounted[]): PeriodOutcomes {
  const wanted = new Map<string, ReadonlySet<string>>();
  for (const [name, period] of plan.baselines) {
    wanted.set(period.text, new Set([...(wanted.get(period.text) ?? []), ...baselineMeasures(name, plan)]));
  }
  wanted.set(plan.period.text, new Set(plan.measures.keys()));
  const byEntity = new Map(counted.map(({ entity, outcomes }) => [entity, outcomes]));
  const readers = new Map<string, Map<string, Reader>>();
  const readerOf = (period: Period, id: string): Reader => {
    const measure = wanted.get(period.text)?.has(id) === true ? plan.measures.get(id) : undefined;
    const count = measure === undefined ? undefined : recordMeasure(measure);
    if (measure === undefined || count === undefined) {
      return () => undefined;
    }
    const found = foundIn(byEntity.get(count.entity) ?? [], period, id);
    // Of an entity that the warehouse does not hold there are no records, and that is what it gave.
    return found ?? ((unit) => counterFor(measure, period, plan)?.outcome(unit));
  };
  return (period, id, unit) => {
    const inPeriod = readers.get(period.text) ?? new Map<string, Reader>();
    readers.set(period.text, inPeriod);
    const reader = inPeriod.get(id) ?? readerOf(period, id);
    inPeriod.set(id, reader);
    return reader(unit);
  };
}

/** What a measure gave in a period, by unit. */
type Reader = (unit: string) => RecordOutcome | undefined;

function foundIn(outcomes: readonly EntityOutcomes[], period: Period, id: string): Reader | undefined {
  for (const one of outcomes) {
    const found = one.of(period, id);
    if (found !== undefined) {
      return found;
    }
  }
  return undefined;
}
