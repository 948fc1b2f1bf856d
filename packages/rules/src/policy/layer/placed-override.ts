import { ExactValue, type PlainDate, type Problem } from "@cchc/core";
import { canonicalJson } from "../canonical.ts";
import { problem } from "../check-names.ts";
import type { Sourced } from "../parsed-policy.ts";
import type { DocumentPath } from "../source-file.ts";
import type { Override } from "./override.ts";
import type { Span } from "./span.ts";
import { type ValueTarget, valueTarget } from "./value-target.ts";

/** An override with the days that it holds and what it changes. */
export interface PlacedOverride extends Sourced<Override> {
  readonly span: Span;
  readonly target: ValueTarget;
}

/** An override without a last day lasts as long as its layer. */
export function placeOverride(override: Sourced<Override>, end: PlainDate | undefined): PlacedOverride {
  const { from, to = end, at } = override.value;
  return { ...override, span: { from, to }, target: valueTarget(at) };
}

/** A fault at a key of an override's file. */
export function faultAt(
  override: PlacedOverride,
  path: DocumentPath,
  fault: Omit<Problem, "place" | "given"> & { readonly given?: string },
): Problem {
  return problem(override, path, { given: override.value.at, ...fault });
}

/** Whether two values mean the same: `80%` is 0.8. */
export function sameValue(a: unknown, b: unknown): boolean {
  return canonicalJson(plain(a)) === canonicalJson(plain(b));
}

function plain(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(plain);
  }
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, one]: [string, unknown]) => [key, plain(one)]));
  }
  const exact = ExactValue.safeParse(value);
  return exact.success ? exact.data.toString() : value;
}
