import { sourceName, type TableProgress, type TableReading, type TableSource } from "../source/table-source.ts";

/** How far the reading of records has come. */
export interface RecordProgress extends TableProgress {
  /** The table that is being read. */
  readonly name: string;
  /** Its place among all tables, from 0. */
  readonly table: number;
  readonly tables: number;
  /** What is done of all tables together; absent where the size of one is not known before it is read. */
  readonly whole?: { readonly done: number; readonly total: number };
}

/** What the reading of one table among all is told: when to stop, and whom to tell how far it is. */
export function watched(
  { signal, progress }: { readonly signal?: AbortSignal; readonly progress?: (done: RecordProgress) => void },
  sources: readonly TableSource[],
  table: number,
): Pick<TableReading, "signal" | "progress"> {
  const stop = signal === undefined ? {} : { signal };
  const source = sources[table];
  if (progress === undefined || source === undefined) {
    return stop;
  }
  const place = { name: sourceName(source.place), table, tables: sources.length };
  const sizes = sources.map(({ size }) => size);
  const [before, total] = [sumOf(sizes.slice(0, table)), sumOf(sizes)];
  const isKnown = before !== undefined && total !== undefined;
  return {
    ...stop,
    progress: (done) =>
      progress({ ...done, ...place, ...(isKnown ? { whole: { done: before + done.done, total } } : {}) }),
  };
}

/** Undefined when one of them is. */
function sumOf(sizes: readonly (number | undefined)[]): number | undefined {
  return sizes.reduce<number | undefined>(
    (sum, size) => (sum === undefined || size === undefined ? undefined : sum + size),
    0,
  );
}
