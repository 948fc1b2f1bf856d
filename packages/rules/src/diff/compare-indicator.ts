import type { PlainDate } from "@cchc/core";
import type { Indicator, Rule } from "../policy/indicator.ts";
import { ruleInForce } from "../policy/policy.ts";
import { compareRules } from "./compare-rule.ts";
import type { Difference, Way } from "./difference.ts";
import { cited, compareFields, type Facet, judged, shown, words } from "./facet.ts";
import type { Sides } from "./sides.ts";

/** Compares two indicators of one id, version by version; with a day, the versions in force on it alone. */
export function compareIndicators(
  before: Indicator,
  after: Indicator,
  { sides, on }: { readonly sides: Sides; readonly on: PlainDate | undefined },
): Difference[] {
  const renamed = (id: unknown) => sides.renamed.get(String(id)) ?? id;
  const facets = {
    id: "apart",
    code: shown("code"),
    sourceCode: shown("code"),
    area: judged("area", renamed),
    title: words,
    purpose: words,
    clause: cited("clause"),
    measure: judged("measure", renamed),
    change: shown("beside", renamed),
    related: shown("beside"),
    from: judged("dates"),
    rules: "apart",
    readings: shown("reading"),
    remedy: words,
    examples: words,
  } as const satisfies Record<keyof Indicator, Facet | "apart">;
  const { pairs, added, removed } = versions(before, after, on);
  return [
    ...compareFields(before, after, { facets, at: [] }),
    ...removed.map((rule) => version("version-removed", rule, before)),
    ...added.map((rule) => version("version-added", rule, after)),
    ...pairs.flatMap(([old, now]) => {
      const at = ["rules", after.rules.indexOf(now)];
      const dates = datesOf(now);
      const found = compareRules(
        { rule: old, measure: before.measure },
        { rule: now, measure: after.measure },
        { at, sides },
      );
      return [...(on === undefined ? compareDates(old, now, at) : []), ...found].map((one) => ({ ...one, dates }));
    }),
  ];
}

interface Versions {
  readonly pairs: readonly (readonly [Rule, Rule])[];
  readonly added: readonly Rule[];
  readonly removed: readonly Rule[];
}

/** Versions that begin on one day belong together; of the others the first with the first, and so on. */
function versions(before: Indicator, after: Indicator, on: PlainDate | undefined): Versions {
  const [old, now] = [before, after].map((one) => (on === undefined ? one.rules : [ruleInForce(one, on) ?? []].flat()));
  const sameDay = (old ?? []).flatMap((rule) => {
    const other = now?.find(({ from }) => from === rule.from);
    return other === undefined ? [] : [[rule, other] as const];
  });
  const isPaired = (rule: Rule) => sameDay.some((pair) => pair.includes(rule));
  const [gone, fresh] = [old, now].map((rules) => (rules ?? []).filter((rule) => !isPaired(rule)));
  const both = Math.min(gone?.length ?? 0, fresh?.length ?? 0);
  const moved = (gone ?? []).slice(0, both).flatMap((rule, index) => {
    const other = fresh?.[index];
    return other === undefined ? [] : [[rule, other] as const];
  });
  return { pairs: [...sameDay, ...moved], added: (fresh ?? []).slice(both), removed: (gone ?? []).slice(both) };
}

function compareDates(before: Rule, after: Rule, at: Way): Difference[] {
  return compareFields(before, after, { facets: { from: judged("dates"), to: judged("dates") }, at });
}

function version(kind: "version-added" | "version-removed", rule: Rule, { rules }: Indicator): Difference {
  const text = rule.to === undefined ? `${rule.from} –` : `${rule.from} – ${rule.to}`;
  const at = ["rules", rules.indexOf(rule)];
  const side = kind === "version-added" ? { after: text } : { before: text };
  return { kind, effect: "judgement", at, ...side, dates: datesOf(rule) };
}

function datesOf({ from, to }: Rule): NonNullable<Difference["dates"]> {
  return { from, ...(to === undefined ? {} : { to }) };
}
