import type { When } from "../policy/shape.ts";
import type { Source } from "../policy/source.ts";
import type { DiffKind } from "./diff-kind.ts";
import { type Difference, textOf, type Way } from "./difference.ts";

/** What a field of a policy file is to the judgement. */
export interface Facet {
  readonly kind: DiffKind;
  readonly effect: Difference["effect"];
  /** The field with its meaning alone: equal for values that mean the same. */
  readonly as?: (value: unknown) => unknown;
}

/** What every field of a thing is; `apart` is compared by code of its own. */
export type Facets = Readonly<Record<string, Facet | "apart">>;

/** A field that points, grades or ranks depend on. */
export function judged(kind: DiffKind, as?: Facet["as"]): Facet {
  return { kind, effect: "judgement", ...(as === undefined ? {} : { as }) };
}

/** A field that changes what is printed and no judgement. */
export function shown(kind: DiffKind, as?: Facet["as"]): Facet {
  return { kind, effect: "display", ...(as === undefined ? {} : { as }) };
}

/** A field that says what a rule stands on. */
export function cited(kind: DiffKind): Facet {
  return { kind, effect: "citation" };
}

/** A text for people. */
export const words: Facet = { kind: "source", effect: "wording" };

/** Compares two things field by field; the differences lie at `at`. Fields that neither has are equal. */
export function compareFields(
  before: object | undefined,
  after: object | undefined,
  { facets, at }: { readonly facets: Facets; readonly at: Way },
): Difference[] {
  const [old, now] = [before, after].map((one) => new Map<string, unknown>(Object.entries(one ?? {})));
  return Object.entries(facets).flatMap(([key, facet]): Difference[] => {
    if (facet === "apart") {
      return [];
    }
    const { kind, effect, as = (value: unknown) => value } = facet;
    const [was, is] = [old, now].map((one) => one?.get(key));
    const same = textOf(as(was)) === textOf(as(is));
    return same ? [] : [{ kind, effect, at: [...at, key], before: textOf(was), after: textOf(is) }];
  });
}

/** Fields of a source. */
export const sourceFacets = {
  document: cited("source"),
  part: cited("source"),
  url: cited("source"),
  confidence: cited("confidence"),
  note: words,
} as const satisfies Record<keyof Source, Facet>;

/** Fields of what a gap means. */
export const whenFacets = {
  emptyDenominator: judged("gap-treatment"),
  noData: judged("gap-treatment"),
} as const satisfies Record<keyof When, Facet>;
