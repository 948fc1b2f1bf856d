import type { CaseOverride } from "./card-example.ts";

/** The content of a policy file with one value changed; undefined when there is no such file or value. Nothing is changed in place. */
export function overriddenFile(files: Readonly<Record<string, unknown>>, { file, at, value }: CaseOverride): unknown {
  const content = Object.hasOwn(files, file) ? files[file] : undefined;
  return content === undefined ? undefined : withValue(content, at.split("."), value);
}

/** The files of a policy with values changed, in the order of the list. */
export function overriddenFiles(
  files: Readonly<Record<string, unknown>>,
  overrides: readonly CaseOverride[],
): Record<string, unknown> {
  const changed = { ...files };
  for (const one of overrides) {
    changed[one.file] = overriddenFile(changed, one) ?? changed[one.file];
  }
  return changed;
}

function withValue(data: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) {
    return value;
  }
  if (typeof data !== "object" || data === null || !Object.hasOwn(data, key)) {
    return undefined;
  }
  const inner = withValue(Reflect.get(data, key), rest, value);
  if (inner === undefined) {
    return undefined;
  }
  return Array.isArray(data)
    ? data.map((one: unknown, index) => (String(index) === key ? inner : one))
    : { ...data, [key]: inner };
}
