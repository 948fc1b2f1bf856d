import type { DocumentPath } from "../policy/source-file.ts";

/** Data as a policy file holds it. */
export type Data = null | boolean | number | string | readonly Data[] | { readonly [key: string]: Data };

/** A new value at a path; without a value the key is removed. */
export interface Edit {
  readonly path: DocumentPath;
  readonly value?: Data;
}

/** A checked part of a policy as its file could hold it: exact numbers become text that is read back exactly. */
export function dataOf(checked: object): Data {
  return JSON.parse(JSON.stringify(checked));
}

/** Data with values changed; what was given stays as it is. */
export function edited(data: Data, edits: readonly Edit[]): Data {
  return edits.reduce<Data>((changed, { path, value }) => withEdit(changed, path, value), data);
}

function withEdit(data: Data, [key, ...rest]: DocumentPath, value: Data | undefined): Data {
  if (key === undefined) {
    return value ?? null;
  }
  if (isList(data)) {
    return data.map((one, index) => (index === key ? withEdit(one, rest, value) : one));
  }
  const entries = typeof data === "object" && data !== null ? data : {};
  if (rest.length === 0 && value === undefined) {
    return Object.fromEntries(Object.entries(entries).filter(([name]) => name !== key));
  }
  return { ...entries, [key]: withEdit(entries[key] ?? {}, rest, value) };
}

function isList(data: Data): data is readonly Data[] {
  return Array.isArray(data);
}
