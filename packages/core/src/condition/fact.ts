import { Exact } from "../number/exact.ts";
import type { Localized } from "../text.ts";

/** What kind of single value a fact has. A date is a day (`2026-08-31`), with a time of day or without. */
export type ScalarType = "number" | "text" | "date" | "boolean";

/** What kind of value a fact has; an `object` is only compared by what lies at its paths. */
export type FactType = ScalarType | "list" | "object";

/** One entry of a fact catalogue. */
export interface FactDefinition {
  readonly type: FactType;
  readonly title: Localized;
  /** The values that a text of a closed list may have. */
  readonly values?: readonly string[];
  /** What the members of a list are; texts when absent. */
  readonly members?: ScalarType;
  /** What a number counts: `days`, `share`. Numbers of different units are not compared with each other. */
  readonly unit?: string;
  /** What lies inside an object or list, by path: `$.counts.onTime`. */
  readonly paths?: ReadonlyMap<string, FactDefinition>;
}

/** Every fact that a condition may ask for in one place of use, by name. */
export type FactCatalogue = ReadonlyMap<string, FactDefinition>;

/** A single value of a fact. Plain numbers are read by their shortest decimal text: `0.1` is one tenth. */
export type Scalar = Exact | number | string | boolean;

/** The value of a fact. */
export type FactValue = Scalar | readonly Scalar[];

/** Facts at hand; a fact that is missing is settled as a status before any condition runs. */
export type Facts = ReadonlyMap<string, FactValue>;

/** The type of a value that is at hand; a day counts as a text. */
export function factTypeOf(value: FactValue): FactType {
  if (value instanceof Exact || typeof value === "number") {
    return "number";
  }
  if (typeof value === "string") {
    return "text";
  }
  return typeof value === "boolean" ? "boolean" : "list";
}

/** A value that conditions can compare: a scalar, or a list of scalars; undefined for anything else, NaN and infinity too. */
export function factValueOf(value: unknown): FactValue | undefined {
  if (isScalar(value)) {
    return value;
  }
  return Array.isArray(value) && value.every(isScalar) ? value : undefined;
}

function isScalar(value: unknown): value is Scalar {
  return typeof value === "string" || Number.isFinite(value) || typeof value === "boolean" || value instanceof Exact;
}
