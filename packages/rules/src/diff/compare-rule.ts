import { Exact } from "@cchc/core";
import type { Rule } from "../policy/indicator.ts";
import type { Policy } from "../policy/policy.ts";
import type { Domain } from "../scoring/cover.ts";
import { compareConditions } from "./compare-condition.ts";
import { compareParts } from "./compare-parts.ts";
import { compareShapes } from "./compare-shape.ts";
import type { Difference, Way } from "./difference.ts";
import { cited, compareFields, type Facet, judged, sourceFacets, whenFacets, words } from "./facet.ts";
import type { ScoreOf, ScorePlace, Sides } from "./sides.ts";

const ruleFacets = {
  from: "apart",
  to: "apart",
  basis: cited("basis"),
  source: "apart",
  max: judged("maximum"),
  target: words,
  score: "apart",
  when: "apart",
  applies: "apart",
} as const satisfies Record<keyof Rule, Facet | "apart">;

const otherwiseFacets = { status: judged("applies"), points: judged("applies") } as const;

/** A rule and the measure that it scores. */
export interface RuleOf {
  readonly rule: Rule;
  readonly measure: string | undefined;
}

/** Compares two versions of a rule, but for their dates. */
export function compareRules(
  before: RuleOf,
  after: RuleOf,
  place: { readonly at: Way; readonly sides: Sides },
): Difference[] {
  const [old, now] = [before.rule, after.rule];
  const { at, sides } = place;
  return [
    ...compareFields(old, now, { facets: ruleFacets, at }),
    ...compareFields(old.source, now.source, { facets: sourceFacets, at: [...at, "source"] }),
    ...compareFields(old.when, now.when, { facets: whenFacets, at: [...at, "when"] }),
    ...compareApplies(old, now, place),
    ...compareScores(
      { shape: old.score, measure: before.measure },
      { shape: now.score, measure: after.measure },
      { at: [...at, "score"], sides, maxima: [old.max, now.max] },
    ),
  ];
}

function compareApplies(
  before: Rule,
  after: Rule,
  { at, sides }: { readonly at: Way; readonly sides: Sides },
): Difference[] {
  const place = [...at, "applies"];
  const condition = compareConditions(before.applies?.if, after.applies?.if, {
    at: before.applies === undefined || after.applies === undefined ? place : [...place, "if"],
    kind: "applies",
    effect: "judgement",
    named: [sides.before.named, sides.after.named],
  });
  if (before.applies === undefined || after.applies === undefined) {
    return condition;
  }
  const facets = { facets: otherwiseFacets, at: [...place, "otherwise"] };
  return [...condition, ...compareFields(before.applies.otherwise, after.applies.otherwise, facets)];
}

/** Compares two shapes with what their values can be; sums part by part. */
function compareScores(before: ScoreOf, after: ScoreOf, { at, sides, maxima }: ScorePlace): Difference[] {
  if (before.shape.shape === "sum" && after.shape.shape === "sum") {
    return compareParts(before.shape.parts, after.shape.parts, { at: [...at, "parts"], sides, compare: compareScores });
  }
  const [old, now] = [domainOf(before, sides.before), domainOf(after, sides.after)];
  const domain = old.to === undefined ? now : old;
  return compareShapes(before.shape, after.shape, {
    at,
    maxima,
    domain,
    named: [sides.before.named, sides.after.named],
  });
}

/** Values that a measure can have. */
function domainOf({ measure }: ScoreOf, { measures }: Policy): Domain {
  const of = measures.get(measure ?? "");
  const closed = of?.kind === "ratio" && !of.mayExceed;
  return { from: Exact.zero, ...(closed ? { to: Exact.one } : {}), kind: of?.kind ?? "ratio" };
}
