import type { Exact } from "@cchc/core";
import type { Interval } from "../policy/interval.ts";

/**
 * A value as it is written in a policy file: a share as a percentage, an amount as it is; a fraction when no decimal ends.
 *
 * @example
 * writeValue(Exact.of("0.795"), "ratio"); // "79.5%"
 * writeValue(Exact.of("1/3"), "ratio"); // "1/3"
 */
export function writeValue(value: Exact, kind: "ratio" | "amount"): string {
  const percent = value.times(100).toString();
  return kind === "amount" || percent.includes("/") ? value.toString() : `${percent}%`;
}

/**
 * An interval as it is written in a policy file.
 *
 * @example
 * writeInterval({ atLeast: Exact.of("80%"), below: Exact.one }, "ratio"); // "atLeast 80%, below 100%"
 */
export function writeInterval(edges: Interval, kind: "ratio" | "amount"): string {
  const written = edgeNames.flatMap((name) => {
    const edge = edges[name];
    return edge === undefined ? [] : [`${name} ${writeValue(edge, kind)}`];
  });
  return written.length === 0 ? "—" : written.join(", ");
}

const edgeNames = ["atLeast", "above", "below", "atMost"] as const;
