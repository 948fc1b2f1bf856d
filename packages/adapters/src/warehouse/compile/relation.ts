import type { Comparator } from "@cchc/core";
import { constant, type Sql, sql } from "../sql/sql.ts";
import { type Truth, truthOf } from "../sql/truth.ts";
import { NotInSql } from "./not-in-sql.ts";
import type { Scope } from "./scope.ts";
import type { ValueSql } from "./value-sql.ts";

/** A single value that stands in a condition. */
export type Scalar = number | string | boolean;

const signs = {
  equal: "=",
  notEqual: "<>",
  lessThan: "<",
  lessThanInclusive: "<=",
  greaterThan: ">",
  greaterThanInclusive: ">=",
} as const satisfies Partial<Record<Comparator, string>>;

/** Comparators of two single values. */
export type Relating = keyof typeof signs;

/**
 * How two values compare.
 *
 * @throws NotInSql for values of kinds that have no order between them, and for texts that might be days.
 */
export function compare([left, right]: readonly [ValueSql, ValueSql], relating: Relating, scope: Scope): Truth {
  const [a, b] = sides(left, right, scope);
  return truthOf(sql`(${a} ${constant(signs[relating])} ${b})`);
}

function sides(left: ValueSql, right: ValueSql, scope: Scope): readonly [Sql, Sql] {
  if (isTime(left) && isTime(right)) {
    return left.type === right.type ? [left.sql, right.sql] : [scope.dayOf(left), scope.dayOf(right)];
  }
  const texts = [left, right].filter(({ type }) => type === "text");
  const alike = left.type === right.type || (isText(left) && isText(right));
  // Of two texts of records either may look like a day, and would be compared as one.
  if (!alike || (texts.length > 0 && !isLiteral(left) && !isLiteral(right))) {
    throw new NotInSql(`${left.type} compared with ${right.type}`);
  }
  return [left.sql, right.sql];
}

function isTime({ type }: ValueSql): boolean {
  return type === "day" || type === "moment";
}

function isText({ type }: ValueSql): boolean {
  return type === "text" || type === "code";
}

function isLiteral({ literal }: ValueSql): boolean {
  return literal === true;
}
