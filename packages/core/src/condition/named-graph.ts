import type { Condition } from "./condition.ts";

/** Named conditions by name. */
export type NamedConditions = ReadonlyMap<string, Condition>;

/** How many comparisons a condition may have once every name in it is written out, and how many names may lead to one another. */
export const largestExpansion = 2000;
const longestChain = 100;

/** What becomes of a name when it is followed: a circle, more than can be run, or how many comparisons it stands for. */
export type Expansion = { readonly cycle: readonly string[] } | { readonly size: number };

/**
 * Follows a name to its comparisons without writing them out: names that double one another thirty times over stand for
 * a thousand million comparisons, and must be refused before anything walks through them.
 */
export function expandName(name: string, named: NamedConditions): Expansion {
  const endless = findCycle(name, { named, chain: [], done: new Set() });
  if (endless === undefined) {
    return { size: sizeOfName(name, named, new Map()) };
  }
  const circle = new Set(endless).size < endless.length;
  return circle ? { cycle: endless } : { size: Number.POSITIVE_INFINITY };
}

interface Search {
  readonly named: NamedConditions;
  readonly chain: readonly string[];
  /** Names from which no circle can be reached. */
  readonly done: Set<string>;
}

/** The names up to the one that closes a circle, or up to the one that makes the chain too long. */
function findCycle(name: string, { named, chain, done }: Search): readonly string[] | undefined {
  if (chain.includes(name) || chain.length > longestChain) {
    return [...chain, name];
  }
  const target = done.has(name) ? undefined : named.get(name);
  for (const next of target === undefined ? [] : namesIn(target)) {
    const cycle = findCycle(next, { named, chain: [...chain, name], done });
    if (cycle !== undefined) {
      return cycle;
    }
  }
  done.add(name);
  return undefined;
}

function sizeOfName(name: string, named: NamedConditions, sizes: Map<string, number>): number {
  const known = sizes.get(name);
  if (known !== undefined) {
    return known;
  }
  const target = named.get(name);
  const size =
    target === undefined ? 0 : testsIn(target) + sumOf(namesIn(target), (next) => sizeOfName(next, named, sizes));
  sizes.set(name, size);
  return size;
}

function namesIn(condition: Condition): string[] {
  return "condition" in condition ? [condition.condition] : partsOf(condition).flatMap(namesIn);
}

function testsIn(condition: Condition): number {
  return "fact" in condition ? 1 : sumOf(partsOf(condition), testsIn);
}

function partsOf(condition: Condition): readonly Condition[] {
  if ("all" in condition) {
    return condition.all;
  }
  if ("any" in condition) {
    return condition.any;
  }
  return "not" in condition ? [condition.not] : [];
}

function sumOf<T>(things: readonly T[], count: (thing: T) => number): number {
  return things.reduce((sum, thing) => sum + count(thing), 0);
}
