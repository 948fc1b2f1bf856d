import { type Condition, type Exact, evaluateCondition } from "@cchc/core";
import { compileMask, type MaskScope } from "../mask/compile-mask.ts";
import type { Mask } from "../mask/mask.ts";
import { type BatchOutcome, constantOutcome } from "./batch-outcome.ts";
import { applyTable, codeTable } from "./code-table.ts";
import type { Coder, Frame } from "./coder.ts";

/** Conditions in order, each with its points; the last outcome is for rows where none holds. */
export interface Cases {
  readonly name: string;
  readonly cases: readonly { readonly if: Condition; readonly points: Exact }[];
  readonly otherwise: Exact;
  readonly max: Exact;
}

/**
 * `lookup` and `pass-fail`: the first condition that holds gives the points. Conditions become masks over the rows;
 * when one of them has a form that masks do not know, every value of the indicator goes the one-unit path.
 */
export function conditionCoder({ name, cases, otherwise, max }: Cases, scope: MaskScope): Coder {
  const masks = cases.map((one) => compileMask(one.if, scope));
  const known = masks.filter((mask) => mask !== undefined);
  const outcomes: BatchOutcome[] = [
    ...cases.map(({ points }, index) => constantOutcome(`${name}/${index}`, points, max)),
    constantOutcome(`${name}/otherwise`, otherwise, max),
  ];
  const table = codeTable([...outcomes.keys()], outcomes.length);
  const limit = known.length < masks.length ? -1 : Math.min(...known.map((mask) => mask.limit));
  const firstHolding = firstOf(known);
  return {
    outcomes,
    leaves: false,
    limit: () => limit,
    code: (frame, codes) => {
      firstHolding(frame, codes);
      applyTable(table, frame.column.status, codes);
    },
    codeOf: (input) => {
      const found = cases.findIndex((one) => evaluateCondition(one.if, input).result);
      return found === -1 ? cases.length : found;
    },
  };
}

/** The index of the first mask that holds on each row; their number where none does. */
function firstOf(masks: readonly Mask[]): (frame: Frame, codes: Uint16Array) => void {
  let holds = new Uint8Array(0);
  return (frame, codes) => {
    holds = holds.length === codes.length ? holds : new Uint8Array(codes.length);
    codes.fill(masks.length);
    for (let index = masks.length - 1; index >= 0; index -= 1) {
      masks[index]?.fill(frame, holds);
      put(index, holds, codes);
    }
  };
}

function put(index: number, holds: Uint8Array, codes: Uint16Array): void {
  for (let row = 0; row < codes.length; row += 1) {
    if (holds[row] === 1) {
      codes[row] = index;
    }
  }
}
