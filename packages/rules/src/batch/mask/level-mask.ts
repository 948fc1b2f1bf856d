import { type Condition, evaluateCondition } from "@cchc/core";
import type { BatchTable } from "../columns/batch-table.ts";
import type { Mask } from "./mask.ts";

/** One comparison of one fact. */
export type FactTest = Extract<Condition, { readonly fact: unknown }>;

/** A test of the unit's level: answered once for each level that there is, by the one-unit path. */
export function levelMask(test: FactTest): Mask | undefined {
  const literal = typeof test.value !== "object" || Array.isArray(test.value);
  if (test.fact !== "level" || !literal) {
    return undefined;
  }
  return {
    limit: Number.MAX_SAFE_INTEGER,
    fill: ({ table }, holds) => {
      const byLevel = answers(test, table);
      for (let row = 0; row < holds.length; row += 1) {
        holds[row] = byLevel[table.level[row] ?? 0] ?? 0;
      }
    },
  };
}

function answers(test: FactTest, { levels }: BatchTable): Uint8Array {
  return Uint8Array.from(levels, (level) =>
    Number(evaluateCondition(test, { facts: new Map([["level", level]]), named: new Map() }).result),
  );
}
