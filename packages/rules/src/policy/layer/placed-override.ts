import { Exact, ExactValue, type PlainDate, type Problem } from "@cchc/core";
import { canonicalJson } from "../canonical.ts";
import { problem } from "../check-names.ts";
import type { Sourced } from "../parsed-policy.ts";
import { Shape } from "../shape.ts";
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

/** Whether two values mean the same: `80%` is 0.8, and a shape is what it is with its defaults written out. */
export function sameValue(a: unknown, b: unknown): boolean {
  return canonicalJson(meaning(a)) === canonicalJson(meaning(b));
}

function meaning(value: unknown): unknown {
  return plain(Shape.safeParse(value).data ?? value);
}

function plain(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(plain);
  }
  if (typeof value === "object" && value !== null && !(value instanceof Exact)) {
    return Object.fromEntries(Object.entries(value).map(([key, one]: [string, unknown]) => [key, plain(one)]));
  }
  const exact = value instanceof Exact ? value : ExactValue.safeParse(value).data;
  return exact?.toString() ?? value;
}
