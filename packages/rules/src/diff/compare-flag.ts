import type { FlagDocument } from "../flag/flag-document.ts";
import type { BothNamed } from "./compare-condition.ts";
import { type Difference, textOf } from "./difference.ts";
import { cited, compareFields, type Facet, shown, sourceFacets, words } from "./facet.ts";
import { normalCondition } from "./normal-condition.ts";

const flagFacets = {
  id: "apart",
  code: shown("code"),
  title: words,
  meaning: words,
  raise: "apart",
  touches: shown("flag"),
  look: words,
  basis: cited("basis"),
  source: "apart",
} as const satisfies Record<keyof FlagDocument, Facet | "apart">;

/** Compares two flags of one id: what raises them, which never moves a point. */
export function compareFlags(before: FlagDocument, after: FlagDocument, [old, now]: BothNamed): Difference[] {
  const triggers = ({ raise }: FlagDocument, named: BothNamed[0]) =>
    raise.map((one) => textOf("when" in one ? { ...one, when: normalCondition(one.when, named) } : one)).sort();
  const same = textOf(triggers(before, old)) === textOf(triggers(after, now));
  const raise: Difference[] = same
    ? []
    : [{ kind: "flag", effect: "display", at: ["raise"], before: textOf(before.raise), after: textOf(after.raise) }];
  return [
    ...compareFields(before, after, { facets: flagFacets, at: [] }),
    ...compareFields(before.source, after.source, { facets: sourceFacets, at: ["source"] }),
    ...raise,
  ];
}
