import { Exact } from "@cchc/core";
import type { Candidate } from "./candidates.ts";
import type { RecordChange, RecordMove } from "./counterfactual-result.ts";
import type { RecordLever } from "./lever.ts";
import { type Counts, moveKinds } from "./record-moves.ts";

/** A change as data: which records move, from which counts to which. */
export function recordChange(lever: RecordLever, { at, moves, records }: Candidate): RecordChange {
  const isAmount = "amount" in lever.measurement;
  const numbers = ({ numerator, denominator }: Counts) =>
    isAmount ? { amount: Exact.of(numerator) } : { numerator: Exact.of(numerator), denominator: Exact.of(denominator) };
  return {
    measure: lever.measure,
    moves: moveKinds
      .filter((kind) => moves[kind] > 0n)
      .map((kind): RecordMove => ({ kind: isAmount ? nameInAmount(kind) : kind, records: Exact.of(moves[kind]) })),
    records: Exact.of(records),
    from: numbers(lever.from),
    to: numbers(at),
    // Of an amount it is known how many can cease to count, and nothing of those that may come.
    ...(lever.known === undefined || (isAmount && moves.meet > 0n) ? {} : { canChange: Exact.of(lever.known) }),
  };
}

/** Nobody joins or leaves an amount: there is one more, or one fewer. */
function nameInAmount(kind: (typeof moveKinds)[number]): RecordMove["kind"] {
  return kind === "meet" ? "more" : kind === "unmeet" ? "fewer" : kind;
}
