/** One step into a value: the name of a property, or the place in a list. */
export type PathStep = string | number;

const step = /\.([\w-]+)|\[(\d+)\]|\['([^'\]]+)'\]/g;

/**
 * The steps of a path that its schema accepted.
 *
 * @example
 * readPath("$.steps[0].late"); // ["steps", 0, "late"]
 */
export function readPath(path: string): PathStep[] {
  return [...path.matchAll(step)].map(([, name, index, quoted]) =>
    index === undefined ? (name ?? quoted ?? "") : Number(index),
  );
}

/**
 * What lies at the end of the steps; undefined where a step leads nowhere. Only a value's own properties are followed, so
 * `constructor` and `__proto__` lead nowhere unless the data has them, and texts and numbers have nothing inside.
 */
export function valueAt(value: unknown, steps: readonly PathStep[]): unknown {
  let reached = value;
  for (const key of steps) {
    if (typeof reached !== "object" || reached === null || !Object.hasOwn(reached, key)) {
      return undefined;
    }
    reached = Reflect.get(reached, key);
  }
  return reached;
}
