/**
 * What of a released JSON Schema is no longer so: the paths, none when the schema still reads and promises all that it did. An
 * optional property more is no change; anything else is.
 */
export function schemaChanges(released: unknown, now: unknown, path = ""): string[] {
  if (!isObject(released) || !isObject(now)) {
    return released === now ? [] : [path];
  }
  const names = new Set([...Object.keys(released), ...Object.keys(now)]);
  return [...names].flatMap((name) => changesAt(name, { released, now, path }));
}

interface Place {
  readonly released: Readonly<Record<string, unknown>>;
  readonly now: Readonly<Record<string, unknown>>;
  readonly path: string;
}

/** A property that is new and required is a change of the list `required`. */
function changesAt(name: string, { released, now, path }: Place): string[] {
  const isOptionalAndNew = path.endsWith("/properties") && !(name in released);
  return isOptionalAndNew ? [] : schemaChanges(released[name], now[name], `${path}/${name}`);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
