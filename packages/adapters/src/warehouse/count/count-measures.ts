import { Exact, type Measure, type RecordOutcome, recordMeasure } from "@cchc/core";
import { periodColumns } from "../compile/period-columns.ts";
import { figureOf, type MeasureSql } from "../compile/record-measure.ts";
import type { Scope } from "../compile/scope.ts";
import { missing, type Sql } from "../sql/sql.ts";
import { and, or, presence } from "../sql/truth.ts";
import { Aggregates, type ReadNumber, type Row } from "../statement/aggregates.ts";
import { statementOf } from "../statement/select.ts";
import type { Statement } from "../statement/statement.ts";
import { type CountedAt, overAll, overShards, overWholeUnits } from "./counted-at.ts";
import { compiled, type EntityCounting, newScope } from "./counting.ts";
import { Found } from "./found.ts";

/** Reads what one measure gave from a row of the statement that counts many; how many records lack its date is counted apart. */
export type ReadOutcome = (row: Row, undated: number) => RecordOutcome;

/**
 * What a measure gave: a row for each unit and period, and how the measure is read from it. Outcomes are made when they are
 * asked for, since there are as many as units × periods × measures.
 */
export interface CountedMeasure {
  readonly rows: Found<Row>;
  readonly read: ReadOutcome;
}

/** What measures gave, by measure. */
export type CountedMeasures = ReadonlyMap<string, CountedMeasure>;

/** Counts many measures over the records of one entity in one pass: one SELECT, grouped by unit and period. */
export async function countMeasures(counting: EntityCounting, measures: readonly Measure[]): Promise<CountedMeasures> {
  const { countedUnder } = counting.plan;
  if (counting.table.shards === undefined || countedUnder === undefined) {
    return countPass(counting, measures, overWholeUnits(counting));
  }
  // A unit under which others are counted is on several shards, and how many different values it has is not known from each.
  const [apart, addedUp] = [measures.filter(isDistinct), measures.filter((measure) => !isDistinct(measure))];
  const passes = [
    await countPass(counting, addedUp, overShards(counting)),
    await countPass(counting, apart, overAll(counting)),
  ];
  return new Map(passes.flatMap((pass) => [...pass]));
}

function isDistinct(measure: Measure): boolean {
  return recordMeasure(measure)?.by === "distinct";
}

async function countPass(
  counting: EntityCounting,
  measures: readonly Measure[],
  at: CountedAt,
): Promise<CountedMeasures> {
  const { statement, reads, aggregates } = countsStatement(counting, measures, at);
  const rows = new Found<Row>();
  if (reads.size > 0) {
    for await (const row of at.rows(statement)) {
      const [unit, period] = [String(row[0]), Number(row[1])];
      const known = rows.get(unit, period);
      rows.set(unit, period, known === undefined ? row : aggregates.together(known, row));
    }
  }
  return new Map([...reads].map(([id, read]) => [id, { rows, read }]));
}

interface CountsStatement {
  readonly statement: Statement;
  readonly reads: ReadonlyMap<string, ReadOutcome>;
  readonly aggregates: Aggregates;
}

/** The statement that counts measures, and how its rows are read; measures that SQL cannot count are left out. */
function countsStatement(
  counting: EntityCounting,
  wanted: readonly Measure[],
  { counted }: CountedAt,
): CountsStatement {
  const scope = newScope(counting);
  const aggregates = new Aggregates(scope.dialect, 2);
  const measures = wanted.flatMap((measure) => compiled(measure, scope) ?? []);
  const reads = new Map(measures.map((measure) => [measure.id, readOutcome(measure, aggregates, scope)]));
  // Said of the columns themselves, so that rows of other periods are left before anything is computed for them.
  const where = or(measures.map(({ belongs }) => belongs));
  const key = [scope.unit().text, scope.fixed ? "0" : scope.dialect.quote(periodColumns.place)];
  const tail = `GROUP BY ${scope.fixed ? key[0] : key.join(", ")}`;
  const statement = statementOf(scope, counted, {
    select: [...key, ...aggregates.texts],
    where,
    tail,
    belonging: measures.map(({ count }) => count.in),
  });
  return { statement, reads, aggregates };
}

function readOutcome(measure: MeasureSql, aggregates: Aggregates, scope: Scope): ReadOutcome {
  const excluded = aggregates.count(measure.excluded);
  const [open, unsure] = [aggregates.count(measure.open), aggregates.count(measure.unsure)];
  const changeable = measure.changeable === undefined ? undefined : aggregates.count(measure.changeable);
  const seen = aggregates.count(measure.seen);
  const outcome = readFigure(measure, aggregates, scope);
  // Written out twice: there are as many outcomes as units × periods × measures, and spreading one into another is slow.
  return changeable === undefined
    ? (row, undated) => ({
        outcome: outcome(row),
        excluded: excluded(row),
        undecided: open(row) + unsure(row),
        undated,
        seen: seen(row) > 0,
      })
    : (row, undated) => ({
        outcome: outcome(row),
        excluded: excluded(row),
        undecided: open(row) + unsure(row),
        undated,
        seen: seen(row) > 0,
        changeable: changeable(row),
      });
}

/** What the figure of a measure is; those that take statements of their own are put in later. */
function readFigure(measure: MeasureSql, aggregates: Aggregates, scope: Scope): (row: Row) => RecordOutcome["outcome"] {
  const { count, member, met } = measure;
  const value = (): Sql => scope.choose([[member, numberOf(measure)]], missing);
  switch (count.by) {
    case "share":
      return shareOf(aggregates.count(met), aggregates.count(member));
    case "count":
      return amountOf(aggregates.count(member));
    case "sum":
    case "mean": {
      const sum = aggregates.sum(value());
      const having = aggregates.count(and([member, presence(numberOf(measure)).yes]));
      return (row) => {
        const total = having(row) === 0 ? Exact.zero : Exact.of(sum(row) ?? "0");
        if (count.by === "sum") {
          return { amount: total };
        }
        return having(row) === 0 ? "nothing" : { amount: total.dividedBy(having(row)) };
      };
    }
    case "min":
    case "max": {
      const least = aggregates.extreme(count.by, value());
      return (row) => {
        const text = least(row);
        return text === undefined ? "nothing" : { amount: Exact.of(text) };
      };
    }
    case "distinct": {
      const of = figureOf(measure)?.sql ?? missing;
      return amountOf(aggregates.distinct(scope.choose([[member, of]], missing)));
    }
    default:
      return () => "nothing";
  }
}

function shareOf(numerator: ReadNumber, denominator: ReadNumber): (row: Row) => RecordOutcome["outcome"] {
  return (row) => ({ numerator: numerator(row), denominator: denominator(row) });
}

function amountOf(amount: ReadNumber): (row: Row) => RecordOutcome["outcome"] {
  return (row) => ({ amount: amount(row) });
}

/** The number that a figure is taken over; NULL for a field that holds none. */
export function numberOf(measure: MeasureSql): Sql {
  const of = figureOf(measure);
  return of?.type === "number" ? of.sql : missing;
}
