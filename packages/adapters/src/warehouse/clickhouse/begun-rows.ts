/** Rows of which the first was fetched. */
export interface BegunRows<T> {
  readonly first: IteratorResult<T, unknown>;
  readonly rest: AsyncIterator<T, unknown, undefined>;
}

/** Fetches the first of some rows: as long as nothing was handed on, the same may be asked of another node. */
export async function begun<T>(rows: AsyncIterable<T>): Promise<BegunRows<T>> {
  const rest = rows[Symbol.asyncIterator]();
  return { first: await rest.next(), rest };
}

/** All rows, from the first on. */
export async function* allOf<T>({ first, rest }: BegunRows<T>): AsyncGenerator<T, void, undefined> {
  try {
    if (first.done !== true) {
      yield first.value;
      yield* { [Symbol.asyncIterator]: () => rest };
    }
  } finally {
    await rest.return?.();
  }
}
