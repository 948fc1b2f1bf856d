import type { Part } from "../policy/shape.ts";
import { type Difference, textOf, type Way } from "./difference.ts";
import { compareFields, type Facet, judged, whenFacets, words } from "./facet.ts";
import { pairById } from "./pair-by-id.ts";
import type { CompareScores, Sides } from "./sides.ts";

/** Compares the parts of two sums by their ids; another order decides which gap the sum is said to have. */
export function compareParts(
  before: readonly Part[],
  after: readonly Part[],
  { at, sides, compare }: { readonly at: Way; readonly sides: Sides; readonly compare: CompareScores },
): Difference[] {
  const { pairs, added, removed } = pairById(before, after);
  const facets = {
    id: "apart",
    title: words,
    measure: judged("measure", (id) => sides.renamed.get(String(id)) ?? id),
    max: judged("maximum"),
    score: "apart",
    when: "apart",
  } as const satisfies Record<keyof Part, Facet | "apart">;
  const placeOf = (part: Part, list: readonly Part[]): Way => [...at, list.indexOf(part)];
  const gone = removed.map((part): Difference => ({ ...one("removed", placeOf(part, before)), before: textOf(part) }));
  const fresh = added.map((part): Difference => ({ ...one("added", placeOf(part, after)), after: textOf(part) }));
  const changed = pairs.flatMap(([old, now]) => {
    const place = placeOf(now, after);
    return [
      ...compareFields(old, now, { facets, at: place }),
      ...compareFields(old.when, now.when, { facets: whenFacets, at: [...place, "when"] }),
      ...compare(
        { shape: old.score, measure: old.measure },
        { shape: now.score, measure: now.measure },
        { at: [...place, "score"], sides, maxima: [old.max, now.max] },
      ),
    ];
  });
  return [...gone, ...fresh, ...changed, ...compareOrder(pairs, after, at)];
}

function one(kind: "added" | "removed", at: Way): Difference {
  return { kind, effect: "judgement", at };
}

/** Whether things that both lists have stand in another order. */
export function compareOrder<T extends { readonly id: string }>(
  pairs: readonly (readonly [T, T])[],
  after: readonly T[],
  at: Way,
): Difference[] {
  const before = pairs.map(([old]) => old.id).join(", ");
  const now = [...pairs].sort(([, a], [, b]) => after.indexOf(a) - after.indexOf(b)).map(([old]) => old.id);
  return before === now.join(", ") ? [] : [{ kind: "order", effect: "display", at, before, after: now.join(", ") }];
}
