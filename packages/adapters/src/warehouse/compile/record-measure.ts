import type { Measure, RecordMeasure } from "@cchc/core";
import { dateFieldOf, recordMeasure } from "@cchc/core";
import { readFact } from "../fact/read-fact.ts";
import type { Sql } from "../sql/sql.ts";
import { and, negated, openIn, settled, type Truth } from "../sql/truth.ts";
import { belongsSql, isDated, lacksDate } from "./belongs.ts";
import { conditionSql, type ReadValue } from "./condition.ts";
import { NotInSql } from "./not-in-sql.ts";
import type { Scope } from "./scope.ts";
import type { ValueSql } from "./value-sql.ts";

/** What a record is to a measure in the period of the row, each as SQL that is never NULL: the verdicts of core's `classify`. */
export interface MeasureSql {
  readonly id: string;
  readonly count: RecordMeasure;
  /** It belongs to the period; said of the columns themselves. */
  readonly belongs: Sql;
  /** The same by its name. */
  readonly inside: Sql;
  /** It belongs to another. */
  readonly outside: Sql;
  /** It lacks the date that would tell. */
  readonly undated: Sql;
  /** It belongs to the period and has its date. */
  readonly seen: Sql;
  /** A missing value leaves open whether it is in the population. */
  readonly open: Sql;
  readonly excluded: Sql;
  /** Of those that are counted: it meets the numerator. */
  readonly met: Sql;
  /** Of those: a missing value leaves that open. */
  readonly unsure: Sql;
  /** Counted, whether it meets the numerator or not. */
  readonly member: Sql;
  /** Counted, does not meet the numerator, and still can. */
  readonly changeable?: Sql;
  readonly read: ReadValue;
}

/** Ways of counting that look at several records at once; rows are fetched for them, and core counts. */
const together: ReadonlySet<RecordMeasure["by"]> = new Set(["carry-over", "sum-over-period", "latest"]);

/**
 * Compiles a measure over records.
 *
 * @throws NotInSql when it has to be counted in memory.
 */
export function measureSql(measure: Measure, scope: Scope): MeasureSql {
  const count = recordMeasure(measure);
  if (count === undefined || together.has(count.by)) {
    throw new NotInSql(`counts by ${count?.by}`);
  }
  const read: ReadValue = (fact) => readFact(scope, count.rule, fact);
  return { ...verdicts(count, read, scope), id: measure.id, count, read };
}

type Verdicts = Omit<MeasureSql, "id" | "count" | "read">;

function verdicts(count: RecordMeasure, read: ReadValue, scope: Scope): Verdicts {
  const test = (condition: Parameters<typeof conditionSql>[0] | undefined, without: boolean): Truth =>
    condition === undefined ? settled(without) : scope.truth("test", conditionSql(condition, read, scope));
  const belongs = belongsSql(count.in, scope);
  const [population, exclude] = [test(count.population, true), test(count.exclude, false)];
  const numerator = test(count.by === "share" ? count.numerator : undefined, false);
  const inside = scope.name("inside", belongs.yes);
  const candidate = and([inside, population.yes]);
  // A record whose exclusion is open stays in: leaving it out would take a case away on missing data.
  const member = scope.name("member", and([candidate, negated(exclude.yes)]));
  const met = scope.name("met", and([member, numerator.yes]));
  const changeable = count.by === "share" || count.by === "count" ? count.changeable : undefined;
  return {
    belongs: belongs.yes,
    inside,
    outside: belongs.no,
    undated: lacksDate(count.in, scope),
    seen: and([inside, isDated(dateFieldOf(count.in), scope)]),
    open: and([inside, openIn(population, scope.dialect)]),
    excluded: and([candidate, exclude.yes]),
    met,
    unsure: and([member, openIn(numerator, scope.dialect)]),
    member,
    ...(changeable === undefined ? {} : { changeable: and([member, negated(met), test(changeable, true).yes]) }),
  };
}

/** The field that a measure takes a figure of. */
export function figureOf({ count, read }: MeasureSql): ValueSql | undefined {
  return "of" in count ? read(count.of) : undefined;
}
