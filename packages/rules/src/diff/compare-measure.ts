import { type AmountMeasure, Condition, type Measure, type RatioMeasure } from "@cchc/core";
import { type BothNamed, compareConditions } from "./compare-condition.ts";
import { type Difference, textOf } from "./difference.ts";
import { compareFields, type Facet, judged, shown, words } from "./facet.ts";

const measureFacets = {
  id: "apart",
  title: words,
  note: words,
  given: words,
  unit: words,
  kind: judged("definition"),
  over: judged("definition"),
  mayExceed: judged("definition"),
  count: "apart",
} as const satisfies Record<keyof RatioMeasure | keyof AmountMeasure, Facet | "apart">;

/** Parts of a count that are conditions, unless they name another measure. */
const conditions = ["population", "exclude", "numerator", "changeable"] as const;

/** Fields that say what can still change, and decide no count. */
const stillOpen: ReadonlySet<string> = new Set(["changeable", "joins", "leaves"]);

/** Compares two measures of one id: what is counted, and how. */
export function compareMeasures(before: Measure, after: Measure, named: BothNamed): Difference[] {
  return [...compareFields(before, after, { facets: measureFacets, at: [] }), ...compareCounts(before, after, named)];
}

function compareCounts({ count: before }: Measure, { count: after }: Measure, named: BothNamed): Difference[] {
  if (before === undefined || after === undefined || before.by !== after.by) {
    const [was, is] = [textOf(before), textOf(after)];
    return was === is ? [] : [{ kind: "definition", effect: "judgement", at: ["count"], before: was, after: is }];
  }
  const [old, now] = [before, after].map((one) => new Map<string, unknown>(Object.entries(one)));
  const keys = [...new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])])];
  return keys.flatMap((key) => compareField(key, [old?.get(key), now?.get(key)], named));
}

function compareField(key: string, [before, after]: readonly [unknown, unknown], named: BothNamed): Difference[] {
  const open = stillOpen.has(key);
  const facet = open ? shown("changeable") : judged("definition");
  if (conditions.some((name) => name === key) && typeof (before ?? after) === "object") {
    const { kind, effect } = facet;
    const [was, is] = [before, after].map((one) => (one === undefined ? undefined : Condition.parse(one)));
    return compareConditions(was, is, { at: ["count", key], kind: open ? kind : "condition", effect, named });
  }
  return compareFields({ [key]: before }, { [key]: after }, { facets: { [key]: facet }, at: ["count"] });
}
