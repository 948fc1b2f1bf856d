import { Exact, type FactValue, type Measure } from "@cchc/core";
import { writeValue } from "../../scoring/write-value.ts";
import type { Situation } from "./situations.ts";

/**
 * A situation in words, to put into an example: `value = 15`. Undefined when it rests on something that was not reasoned
 * about, or on a share and its counts at once, which would have to fit each other.
 */
export function witnessOf({ facts, open }: Situation, measure: Measure | undefined): string | undefined {
  const names = [...facts.keys()];
  const mixed = names.includes("value") && names.some((name) => name === "numerator" || name === "denominator");
  return mixed || open.size > 0 || names.length === 0
    ? undefined
    : [...facts].map(([name, value]) => `${name} = ${factText(name, value, measure)}`).join(", ");
}

function factText(name: string, value: FactValue, measure: Measure | undefined): string {
  if (value instanceof Exact) {
    return writeValue(value, name === "value" && measure?.kind === "ratio" ? "ratio" : "amount");
  }
  return value === "\u0000" ? "…" : String(value);
}
