import type { Localized, Problem } from "@cchc/core";

/** Where a fault lies inside rules: `["rules", 3, "conditions", "all", 0, "operator"]`. */
export type RulePath = readonly (string | number)[];

/** Why a rule, or a shared condition, is refused. */
export interface Refusal extends Problem {
  readonly path: RulePath;
}

/** A fault of the value at a path. */
export function refusal(path: RulePath, fault: Omit<Problem, "place" | "given">, given: unknown): Refusal {
  return { path, ...fault, given: `${path.join(".")}: ${textOf(given)}` };
}

function textOf(given: unknown): string {
  return typeof given === "function" ? "function" : (JSON.stringify(given) ?? String(given));
}

/** Names as errors list them. */
export function names(list: readonly string[]): Localized {
  return { vi: list.join(", "), en: list.join(", ") };
}
