/** Two lists of things with an id: which belong together. */
export interface Paired<T> {
  readonly pairs: readonly (readonly [before: T, after: T])[];
  /** Of one content under two ids: probably renamed. */
  readonly renamed: readonly (readonly [before: T, after: T])[];
  readonly added: readonly T[];
  readonly removed: readonly T[];
}

/** Pairs things by id; of those left over, by equal content where `contentOf` tells it, each once. */
export function pairById<T extends { readonly id: string }>(
  before: readonly T[],
  after: readonly T[],
  contentOf?: { readonly before: (one: T) => string; readonly after: (one: T) => string },
): Paired<T> {
  const now = new Map(after.map((one) => [one.id, one]));
  const pairs = before.flatMap((one) => {
    const same = now.get(one.id);
    return same === undefined ? [] : [[one, same] as const];
  });
  const ids = new Set(pairs.map(([{ id }]) => id));
  const gone = before.filter(({ id }) => !ids.has(id));
  const fresh = after.filter(({ id }) => !ids.has(id));
  const renamed: (readonly [T, T])[] = [];
  for (const one of contentOf === undefined ? [] : gone) {
    const content = contentOf?.before(one);
    const same = fresh.find(
      (other) => contentOf?.after(other) === content && !renamed.some(([, used]) => used === other),
    );
    if (same !== undefined) {
      renamed.push([one, same]);
    }
  }
  const isRenamed = (one: T) => renamed.some((pair) => pair.includes(one));
  return {
    pairs,
    renamed,
    added: fresh.filter((one) => !isRenamed(one)),
    removed: gone.filter((one) => !isRenamed(one)),
  };
}
