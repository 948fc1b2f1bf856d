/** Seconds of the clock and of all processors together. */
export interface Took {
  readonly seconds: number;
  readonly processor: number;
}

/** How long work takes that says its own seconds. */
export async function timed(work: () => Promise<number>): Promise<Took> {
  const before = process.cpuUsage();
  const seconds = await work();
  const { user, system } = process.cpuUsage(before);
  return { seconds, processor: (user + system) / 1e6 };
}

/**
 * Two works, one after the other and again: what each took in its middle round. Whatever comes second in a process finds memory that the
 * first has left, so that one run of each would compare more than the works.
 */
export async function inTurn(
  one: () => Promise<number>,
  other: () => Promise<number>,
  rounds: number,
): Promise<readonly [Took, Took]> {
  const ones: Took[] = [];
  const others: Took[] = [];
  for (let round = 0; round < rounds; round += 1) {
    ones.push(await timed(one));
    others.push(await timed(other));
  }
  return [middleOf(ones), middleOf(others)];
}

function middleOf(took: readonly Took[]): Took {
  const sorted = took.toSorted((a, b) => a.seconds - b.seconds);
  return sorted[Math.floor(sorted.length / 2)] ?? { seconds: Number.NaN, processor: Number.NaN };
}

/** Rows that were read, how long that took, and what else is to be told. */
export interface RowsRead extends Took {
  readonly rows: number;
  readonly [more: string]: number;
}

/** Prints a result as one line of JSON. */
export function tellRows(name: string, { rows, seconds, processor, ...more }: RowsRead): void {
  const result = {
    name,
    rows,
    seconds: Number(seconds.toFixed(2)),
    processorSeconds: Number(processor.toFixed(2)),
    rowsPerSecond: Math.round(rows / seconds),
    peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1_024),
    ...more,
  };
  process.stdout.write(`${JSON.stringify(result)}\n`);
}

/** How many times as long one took as another, to two digits. */
export function timesOf(one: Took, other: Took): number {
  return Number((one.seconds / other.seconds).toFixed(2));
}
