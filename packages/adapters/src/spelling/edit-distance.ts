/**
 * How many letters must be typed, dropped, changed or swapped with their neighbour to make one text of the other.
 * Stops counting past `limit` and then gives `limit + 1`.
 *
 * @example
 * editDistance("progess", "progress", 2); // 1
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) {
    return limit + 1;
  }
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const next = nextRow({ a, b, row }, last, beforeLast);
    if (Math.min(...next) > limit) {
      return limit + 1;
    }
    [beforeLast, last] = [last, next];
  }
  return Math.min(last[b.length] ?? limit + 1, limit + 1);
}

interface Step {
  readonly a: string;
  readonly b: string;
  /** Letters of `a` already read, this one included. */
  readonly row: number;
}

function nextRow({ a, b, row }: Step, last: readonly number[], beforeLast: readonly number[]): readonly number[] {
  const next = [row];
  for (let column = 1; column <= b.length; column += 1) {
    const same = a[row - 1] === b[column - 1];
    const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
    next.push(
      Math.min(
        cost(last, column) + 1,
        cost(next, column - 1) + 1,
        cost(last, column - 1) + (same ? 0 : 1),
        swapped ? cost(beforeLast, column - 2) + 1 : Number.POSITIVE_INFINITY,
      ),
    );
  }
  return next;
}

function cost(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
