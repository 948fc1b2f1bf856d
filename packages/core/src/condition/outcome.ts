/** Tests a source; `M` stands for a comparison whose fact is missing. */
export type Outcome<S, C, M> = (source: S, context: C) => boolean | M;

/**
 * Asks the tests up to the first whose outcome decides the whole (false for `all`, true for `any`). Without one the whole
 * is the opposite, or as open as the part that was left open.
 */
export function untilDecided<S, C, M>(tests: readonly Outcome<S, C, M>[], deciding: boolean): Outcome<S, C, M> {
  const [first, second] = tests;
  if (first !== undefined && tests.length === 1) {
    return first;
  }
  if (first !== undefined && second !== undefined && tests.length === 2) {
    return ofTwo(first, second, deciding);
  }
  return (source, context) => {
    let whole: boolean | M = !deciding;
    for (const test of tests) {
      const outcome = test(source, context);
      if (outcome === deciding) {
        return deciding;
      }
      if (typeof outcome !== "boolean") {
        whole = outcome;
      }
    }
    return whole;
  };
}

/** The same for two, the most common group, without a loop. */
function ofTwo<S, C, M>(first: Outcome<S, C, M>, second: Outcome<S, C, M>, deciding: boolean): Outcome<S, C, M> {
  return (source, context) => {
    const one = first(source, context);
    if (one === deciding) {
      return deciding;
    }
    return joined(one, second(source, context), deciding);
  };
}

/** The same for parts that were all asked. */
export function together<M>(parts: readonly { readonly result: boolean | M }[], deciding: boolean): boolean | M {
  return parts.reduce<boolean | M>((whole, { result }) => joined(whole, result, deciding), !deciding);
}

/** The whole of two outcomes: the deciding one if either is, else the one that is open, if any. */
export function joined<M>(one: boolean | M, other: boolean | M, deciding: boolean): boolean | M {
  return one === deciding || (other !== deciding && typeof one !== "boolean") ? one : other;
}

/** The opposite; what is open stays open. */
export function opposite<M>(outcome: boolean | M): boolean | M {
  return typeof outcome === "boolean" ? !outcome : outcome;
}
