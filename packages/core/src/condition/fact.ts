import { Exact } from "../number/exact.ts";
import type { Localized } from "../text.ts";

/** What kind of value a fact has. */
export type FactType = "number" | "text" | "boolean" | "list";

/** One entry of a fact catalogue. */
export interface FactDefinition {
  readonly type: FactType;
  readonly title: Localized;
  /** The values that a text of a closed list may have. */
  readonly values?: readonly string[];
}

/** Every fact that a condition may ask for in one place of use, by name. */
export type FactCatalogue = ReadonlyMap<string, FactDefinition>;

/** The value of a fact. */
export type FactValue = Exact | string | boolean | readonly string[];

/** Facts at hand; a fact that is missing is settled as a status before any condition runs. */
export type Facts = ReadonlyMap<string, FactValue>;

/** The type of a value that is at hand. */
export function factTypeOf(value: FactValue): FactType {
  if (value instanceof Exact) {
    return "number";
  }
  if (typeof value === "string") {
    return "text";
  }
  return typeof value === "boolean" ? "boolean" : "list";
}
