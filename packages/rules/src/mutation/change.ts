import { Exact } from "@cchc/core";
import type { DocumentPath } from "../policy/source-file.ts";
import type { Edit } from "./data-edit.ts";

/** What is changed: a closed list. */
export type ChangeKind = "threshold" | "edge" | "weight" | "date" | "operator" | "treatment" | "order";

/** One step away from what is written, in one file. */
export interface Change {
  readonly kind: ChangeKind;
  /** Where the changed value stands. */
  readonly path: DocumentPath;
  readonly from: string;
  readonly to: string;
  readonly edits: readonly Edit[];
}

/** Smallest step of a share. */
const thousandth = Exact.of("0.001");

/**
 * One step of a written number: a thousandth for shares, else one in its last decimal place; a thousandth, too, for
 * fractions that are no decimals.
 *
 * @example
 * stepOf(Exact.of("1.5"), "amount").toString(); // "0.1"
 */
export function stepOf(value: Exact, kind: "ratio" | "amount"): Exact {
  const text = value.toString();
  if (kind === "ratio" || text.includes("/")) {
    return thousandth;
  }
  const places = text.split(".")[1]?.length ?? 0;
  return Exact.one.dividedBy(Exact.of(10n ** BigInt(places)));
}

/** What a number is, which decides how far a step is and whether it is a threshold or a weight. */
export interface Numeric {
  readonly kind: "threshold" | "weight";
  readonly of: "ratio" | "amount";
}

/** A number one step down and one step up. */
export function stepped(path: DocumentPath, value: Exact, { kind, of }: Numeric): Change[] {
  const step = stepOf(value, of);
  return [value.minus(step), value.plus(step)].map((to) => ({
    kind,
    path,
    from: written(value, of),
    to: written(to, of),
    edits: [{ path, value: to.toString() }],
  }));
}

/** A number as a policy file would hold it. */
export function written(value: Exact, of: "ratio" | "amount"): string {
  return of === "ratio" ? `${value.times(100)}%` : value.toString();
}

/** A word of a closed list, turned into each of the others. */
export function others(
  kind: ChangeKind,
  path: DocumentPath,
  { from, list }: { readonly from: string; readonly list: readonly string[] },
): Change[] {
  return list.filter((one) => one !== from).map((to) => ({ kind, path, from, to, edits: [{ path, value: to }] }));
}

/** Changes of something that lies deeper in a file. */
export function below(prefix: DocumentPath, changes: readonly Change[]): Change[] {
  return changes.map((change) => ({
    ...change,
    path: [...prefix, ...change.path],
    edits: change.edits.map((edit) => ({ ...edit, path: [...prefix, ...edit.path] })),
  }));
}
