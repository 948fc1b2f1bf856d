import { Exact } from "@cchc/core";
import type { DocumentPath } from "../source-file.ts";

/**
 * The path of a value that is named by keys, by ids of the things in a list, or by their place in it, counted from 1. A list
 * of things with ids need not be named: `grades.good` is the band `good` of the grades.
 */
export function findPath(data: unknown, names: readonly string[]): DocumentPath | undefined {
  const [name, ...rest] = names;
  if (name === undefined) {
    return [];
  }
  const step = stepTo(data, name);
  const inside = step === undefined ? undefined : findPath(step.value, rest);
  return step === undefined || inside === undefined ? undefined : [...step.path, ...inside];
}

/** The names of all values inside data, outermost first; lists of things with ids are passed over. */
export function namesIn(data: unknown): string[][] {
  return childrenOf(data).flatMap(({ name, value }) => {
    const passed = Array.isArray(value) && value.length > 0 && value.every((one) => idOf(one) !== undefined);
    return [[name], ...namesIn(value).map((inside) => (passed ? inside : [name, ...inside]))];
  });
}

interface Step {
  readonly path: DocumentPath;
  readonly value: unknown;
}

function stepTo(data: unknown, name: string): Step | undefined {
  const own = childrenOf(data).find((child) => child.name === name);
  if (own !== undefined || Array.isArray(data)) {
    return own && { path: [own.key], value: own.value };
  }
  return childrenOf(data)
    .filter(({ value }) => Array.isArray(value))
    .flatMap(({ key, value }) => {
      const thing = childrenOf(value).find((child) => child.name === name && idOf(child.value) === name);
      return thing === undefined ? [] : [{ path: [key, thing.key], value: thing.value }];
    })[0];
}

interface Child {
  readonly key: string | number;
  readonly name: string;
  readonly value: unknown;
}

function childrenOf(data: unknown): Child[] {
  if (Array.isArray(data)) {
    return data.map((value: unknown, key) => ({ key, name: idOf(value) ?? `${key + 1}`, value }));
  }
  if (typeof data !== "object" || data === null || data instanceof Exact) {
    return [];
  }
  return Object.entries(data)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]: [string, unknown]) => ({ key, name: key, value }));
}

function idOf(value: unknown): string | undefined {
  const id = typeof value === "object" && value !== null && "id" in value ? value.id : undefined;
  return typeof id === "string" ? id : undefined;
}
