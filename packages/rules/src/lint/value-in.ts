import type { DocumentPath } from "../policy/source-file.ts";

/** What was written at a path of a file, before any schema read it; undefined when nothing stands there. */
export function valueIn(data: unknown, path: DocumentPath): unknown {
  let value = data;
  for (const key of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) {
      return undefined;
    }
    value = Reflect.get(value, key);
  }
  return value;
}
