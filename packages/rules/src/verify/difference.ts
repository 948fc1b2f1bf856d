import { Exact } from "@cchc/core";
import type { Difference } from "./verification.ts";

/**
 * Every place where two pieces of data differ, in the order of the first one. Things in a list are named by their id or name
 * where each has one of its own, else by their place.
 *
 * @example
 * differencesBetween({ points: Exact.of(2), max: Exact.of(4) }, { points: Exact.of(3), max: Exact.of(4) });
 * // [{ path: "points", stored: '"2"', recomputed: '"3"' }]
 */
export function differencesBetween(stored: unknown, recomputed: unknown, path: readonly string[] = []): Difference[] {
  if (!isBranch(stored) || !isBranch(recomputed) || Array.isArray(stored) !== Array.isArray(recomputed)) {
    return leafDifference(stored, recomputed, path);
  }
  const [one, other] = [entriesOf(stored), entriesOf(recomputed)];
  const names = new Set([...one.keys(), ...other.keys()]);
  return [...names].flatMap((name) => differencesBetween(one.get(name), other.get(name), [...path, name]));
}

function isBranch(value: unknown): value is object {
  return typeof value === "object" && value !== null && !(value instanceof Exact);
}

function entriesOf(branch: object): Map<string, unknown> {
  if (!Array.isArray(branch)) {
    return new Map(Object.entries(branch));
  }
  const named = branch.map((item: unknown) => [nameOf(item), item] as const);
  const names = new Set(named.map(([name]) => name));
  const told = names.size === named.length && !names.has(undefined);
  return new Map(named.map(([name, item], index) => [(told ? name : undefined) ?? String(index), item]));
}

/** What a thing of a list is called: its id, or its name. */
function nameOf(item: unknown): string | undefined {
  if (!isBranch(item)) {
    return undefined;
  }
  if ("id" in item && typeof item.id === "string") {
    return item.id;
  }
  return "name" in item && typeof item.name === "string" ? item.name : undefined;
}

function leafDifference(stored: unknown, recomputed: unknown, path: readonly string[]): Difference[] {
  const [one, other] = [textOf(stored), textOf(recomputed)];
  return one === other
    ? []
    : [
        {
          path: path.join("."),
          ...(one === undefined ? {} : { stored: one }),
          ...(other === undefined ? {} : { recomputed: other }),
        },
      ];
}

/** JSON of a value; undefined for nothing. */
function textOf(value: unknown): string | undefined {
  return JSON.stringify(value);
}
