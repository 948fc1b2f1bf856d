import type { Exact } from "../../number/exact.ts";

/** What a tally gives: the two numbers of a share, an amount (and the moment that it is about), or nothing to take a figure over. */
export type Outcome =
  | { readonly numerator: number | Exact; readonly denominator: number | Exact }
  | { readonly amount: number | Exact; readonly at?: string }
  | "nothing";
