import type { LookupShape } from "../policy/shape.ts";
import { type BothNamed, compareConditions } from "./compare-condition.ts";
import { type Difference, textOf, type Way } from "./difference.ts";
import { compareFields, judged } from "./facet.ts";

type Cases = LookupShape["cases"];

/** Compares the cases of two lookups, place by place: they are asked in order. */
export function compareCases(
  before: Cases,
  after: Cases,
  { at, named }: { readonly at: Way; readonly named: BothNamed },
): Difference[] {
  if (before.length !== after.length) {
    return [{ kind: "cases", effect: "judgement", at, before: textOf(before), after: textOf(after) }];
  }
  return before.flatMap((one, index) => {
    const other = after[index];
    const place = [...at, index];
    return [
      ...compareConditions(one.if, other?.if, {
        at: [...place, "if"],
        kind: "condition",
        effect: "judgement",
        named,
      }),
      ...compareFields(one, other, { facets: { points: judged("number") }, at: place }),
    ];
  });
}
