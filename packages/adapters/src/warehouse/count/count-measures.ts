import { Exact, type RecordOutcome } from "@cchc/core";
import { periodColumns } from "../compile/period-columns.ts";
import { figureOf, type MeasureSql } from "../compile/record-measure.ts";
import type { Scope } from "../compile/scope.ts";
import { missing, type Sql } from "../sql/sql.ts";
import { and, or, presence } from "../sql/truth.ts";
import { Aggregates, type ReadNumber } from "../statement/aggregates.ts";
import { statementOf } from "../statement/select.ts";
import type { Statement } from "../statement/statement.ts";
import { countedOf, type EntityCounting, newScope } from "./counting.ts";
import { Found } from "./found.ts";

type Row = readonly unknown[];

/** Reads what one measure gave from a row of the statement that counts many; how many records lack its date is counted apart. */
export type ReadOutcome = (row: Row, undated: number) => RecordOutcome;

/**
 * What measures gave: a row for each unit and period, and how each measure is read from it. Outcomes are made when they are
 * asked for, since there are as many as units × periods × measures.
 */
export interface CountedMeasures {
  readonly rows: Found<Row>;
  readonly reads: ReadonlyMap<string, ReadOutcome>;
}

/** Compiles measures into one scope; those that SQL cannot count are left out. */
export type CompileMeasures = (scope: Scope) => readonly MeasureSql[];

/** Counts many measures over the records of one entity in one pass: one SELECT, grouped by unit and period. */
export async function countMeasures(counting: EntityCounting, compile: CompileMeasures): Promise<CountedMeasures> {
  const { statement, reads } = countsStatement(counting, compile);
  const rows = new Found<Row>();
  if (reads.size > 0) {
    for await (const row of counting.warehouse.rows(statement)) {
      rows.set(String(row[0]), Number(row[1]), row);
    }
  }
  return { rows, reads };
}

interface CountsStatement {
  readonly statement: Statement;
  readonly reads: ReadonlyMap<string, ReadOutcome>;
}

/** The statement that counts measures, and how its rows are read. */
function countsStatement(counting: EntityCounting, compile: CompileMeasures): CountsStatement {
  const scope = newScope(counting);
  const aggregates = new Aggregates(scope.dialect, 2);
  const measures = compile(scope);
  const reads = new Map(measures.map((measure) => [measure.id, readOutcome(measure, aggregates, scope)]));
  // Said of the columns themselves, so that rows of other periods are left before anything is computed for them.
  const where = or(measures.map(({ belongs }) => belongs));
  const key = [scope.unit().text, scope.fixed ? "0" : scope.dialect.quote(periodColumns.place)];
  const tail = `GROUP BY ${scope.fixed ? key[0] : key.join(", ")}`;
  const statement = statementOf(scope, countedOf(counting), {
    select: [...key, ...aggregates.texts],
    where,
    tail,
    belonging: measures.map(({ count }) => count.in),
  });
  return { statement, reads };
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
      const sum = aggregates.text(scope.dialect.sumText(value()));
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
      const least = aggregates.text(scope.dialect.numberText(`${count.by.toUpperCase()}(${value().text})`));
      return (row) => {
        const text = least(row);
        return text === undefined ? "nothing" : { amount: Exact.of(text) };
      };
    }
    case "distinct": {
      const of = figureOf(measure)?.sql ?? missing;
      return amountOf(aggregates.number(scope.dialect.distinct(scope.choose([[member, of]], missing))));
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
