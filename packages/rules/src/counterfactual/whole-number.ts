/** The smaller of two whole numbers. */
export function least(a: bigint, b: bigint): bigint {
  if (a < b) {
    return a;
  }
  return b;
}

/** The largest of whole numbers. */
export function largest(first: bigint, ...others: readonly bigint[]): bigint {
  let most = first;
  for (const one of others) {
    if (one > most) {
      most = one;
    }
  }
  return most;
}
