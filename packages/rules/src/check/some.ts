import type { Some } from "./data-check.ts";

/** So many of a list are named; of the others the number alone. */
export const mostNamed = 20;

/** A list by its first items and its length. */
export function someOf(items: readonly string[]): Some {
  return { count: items.length, first: items.slice(0, mostNamed) };
}
