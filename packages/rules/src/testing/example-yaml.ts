import { Exact } from "@cchc/core";
import type { Example } from "../policy/indicator.ts";

const plainText = /^[A-Za-zÀ-ỹ][\wÀ-ỹ./-]*( [\wÀ-ỹ./-]+)*$/u;
const reserved = /^(true|false|null|yes|no|on|off)$/i;

/** Data in one line of YAML, as examples are written: `{ numerator: 3, denominator: 4 }`. */
export function flowYaml(data: unknown): string {
  if (data instanceof Exact) {
    return data.toString();
  }
  if (Array.isArray(data)) {
    return `[${data.map(flowYaml).join(", ")}]`;
  }
  if (typeof data === "object" && data !== null) {
    const entries = Object.entries(data).filter(([, value]) => value !== undefined);
    return entries.length === 0
      ? "{}"
      : `{ ${entries.map(([key, value]) => `${key}: ${flowYaml(value)}`).join(", ")} }`;
  }
  return typeof data === "string" ? flowText(data) : String(data);
}

/** An example as a line of the list `examples` of an indicator, without its dash; what need not be said is left out. */
export function exampleYaml({ name, on, given, expect }: Example): string {
  const { points, status, applicable } = expect;
  return flowYaml({
    name,
    on,
    given,
    expect: { points, status: status === "scored" ? undefined : status, applicable },
  });
}

/** Dates and plain words stand as they are; whatever YAML could read as something else goes into quotes. */
function flowText(text: string): string {
  const isDate = /^\d{4}-\d{2}(-\d{2})?$/.test(text);
  return isDate || (plainText.test(text) && !reserved.test(text)) ? text : JSON.stringify(text);
}
