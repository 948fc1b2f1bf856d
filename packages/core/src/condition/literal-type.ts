import { CchcError } from "../problem.ts";
import { isPlainDateTime } from "../time/date-time.ts";
import { parsePeriod } from "../time/parse-period.ts";
import { isPlainDate } from "../time/plain-date.ts";
import { type FactOperand, isInterval, type Operand } from "./condition.ts";
import type { ScalarType } from "./fact.ts";
import type { Interval } from "./interval.ts";
import type { OperandType } from "./operand-type.ts";

/** What stands in a condition itself, and names no other fact. */
export type Literal = Exclude<Operand, FactOperand>;

/** Whether a literal is of the type that an operator wants. A day is a text that can be read as one. */
export function fitsLiteral(value: Literal, wanted: OperandType): boolean {
  if (wanted === "period") {
    return typeof value === "string" && isPeriodText(value);
  }
  if (isInterval(value)) {
    return edgesOf(value).every((edge) => wanted === `interval of ${scalarTypeOf(edge)}`);
  }
  return Array.isArray(value)
    ? value.every((member) => typesOf(member).some((type) => wanted === `list of ${type}`))
    : typesOf(value).some((type) => wanted === type);
}

/** The type of a literal as errors name it. */
export function literalTypeOf(value: Literal): string {
  if (isInterval(value)) {
    return "interval";
  }
  if (!Array.isArray(value)) {
    return scalarTypeOf(value);
  }
  const types = new Set(value.map((member) => typeof member));
  return types.size === 1 ? `list of ${value.map(scalarTypeOf)[0]}` : "mixed list";
}

/** The edges that an interval has. */
function edgesOf({ atLeast, above, below, atMost }: Interval): (number | string)[] {
  return [atLeast, above, below, atMost].filter((edge) => edge !== undefined);
}

/** A day is a text too. */
function typesOf(value: number | string | boolean): ScalarType[] {
  const type = scalarTypeOf(value);
  return type === "date" ? [type, "text"] : [type];
}

/** The narrowest type of a single value. */
function scalarTypeOf(value: number | string | boolean): ScalarType {
  if (typeof value === "string") {
    return isPlainDate(value) || isPlainDateTime(value) ? "date" : "text";
  }
  return typeof value === "number" ? "number" : "boolean";
}

function isPeriodText(text: string): boolean {
  try {
    parsePeriod(text);
    return true;
  } catch (error) {
    if (error instanceof CchcError) {
      return false;
    }
    throw error;
  }
}
