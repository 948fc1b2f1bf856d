import type { PlainDate } from "@cchc/core";
import { canonicalJson } from "../policy/canonical.ts";
import type { Indicator } from "../policy/indicator.ts";
import { type Policy, policyOn } from "../policy/policy.ts";
import type { Area } from "../policy/policy-document.ts";
import { compareFlags } from "./compare-flag.ts";
import { areaFacets, compareHeads } from "./compare-head.ts";
import { compareIndicators } from "./compare-indicator.ts";
import { compareMeasures } from "./compare-measure.ts";
import { compareOrder } from "./compare-parts.ts";
import type { Difference } from "./difference.ts";
import { compareFields } from "./facet.ts";
import { type Paired, pairById } from "./pair-by-id.ts";
import type { MeaningChange, PolicyDiff, WordingChange } from "./policy-diff.ts";
import { type Found, inAll, tell } from "./tell-difference.ts";

/** How two policies are compared. */
export interface DiffOptions {
  /** Of rules with several versions, those in force on this day alone. */
  readonly on?: PlainDate | undefined;
}

/**
 * What changed between two policies in meaning, not in text: the order of files, keys and branches does not matter, bands
 * and lines are compared as functions of the value, conditions by what they hold for. Words are listed apart.
 *
 * @example
 * diffPolicies(before, after).changes[0]?.intervals?.[0]?.message; // 79.5% ≤ value < 80%: 1.5 → 2 points
 */
export function diffPolicies(before: Policy, after: Policy, { on }: DiffOptions = {}): PolicyDiff {
  const found = (on === undefined ? findThroughout(before, after) : findOn(before, after, on)).map((one) =>
    tell(one, after),
  );
  return {
    schema: "cchc-diff/1",
    before: versionOf(before),
    after: versionOf(after),
    ...(on === undefined ? {} : { on }),
    changes: found.filter((one): one is MeaningChange => "kind" in one),
    wording: found.filter((one): one is WordingChange => !("kind" in one)),
  };
}

/** What differs on one day: in the heads as layers have them then, and in the rules in force. */
function findOn(before: Policy, after: Policy, on: PlainDate): Found[] {
  const found = findAll(policyOn(before, on), policyOn(after, on), on);
  const from = (after.heads ?? before.heads)?.findLast((head) => head.from <= on)?.from;
  return from === undefined
    ? found
    : found.map((one) => ({ ...one, difference: { dates: { from }, ...one.difference } }));
}

/** What differs on any day: heads that layers change are compared from every day on which one of them begins. */
function findThroughout(before: Policy, after: Policy): Found[] {
  const found = findAll(before, after, undefined);
  const told = new Set(found.map(({ thing, difference }) => JSON.stringify([thing.id, difference])));
  const days = new Set([before, after].flatMap(({ heads = [] }) => heads.map(({ from }) => from)));
  const later = [...days].sort().flatMap((from) => {
    const [old, now] = [policyOn(before, from), policyOn(after, from)];
    return findInHead(old, now, pairAreas(old, now)).flatMap((one): Found[] => {
      const key = JSON.stringify([one.thing.id, one.difference]);
      const known = told.has(key);
      told.add(key);
      return known ? [] : [{ ...one, difference: { ...one.difference, dates: { from } } }];
    });
  });
  return [...found, ...later];
}

function pairAreas(before: Policy, after: Policy): Paired<Area> {
  return pairById(before.areas, after.areas, {
    before: (area) => contentOf({ ...area, of: indicatorsOf(before, area.id) }),
    after: (area) => contentOf({ ...area, of: indicatorsOf(after, area.id) }),
  });
}

/** What differs in `policy.yaml`, areas included. */
function findInHead(before: Policy, after: Policy, areas: Paired<Area>): Found[] {
  const ofPolicy = (difference: Difference): Found => ({ of: "policy", thing: after, difference });
  return [
    ...compareHeads(before, after).map(ofPolicy),
    ...compareOrder(areas.pairs, after.areas, ["areas"]).map(ofPolicy),
    ...inAll("area", areas, (old, now) =>
      compareFields(old, now, { facets: areaFacets, at: ["areas", after.areas.indexOf(now)] }),
    ),
  ];
}

function findAll(before: Policy, after: Policy, on: PlainDate | undefined): Found[] {
  const named = [before.named, after.named] as const;
  const measures = pairById([...before.measures.values()], [...after.measures.values()], sameContent());
  const areas = pairAreas(before, after);
  const renamed = new Map([...measures.renamed, ...areas.renamed].map(([old, now]) => [old.id, now.id]));
  const indicators = pairById(before.indicators, after.indicators, {
    before: (one) => contentOf(withIds(one, renamed)),
    after: contentOf,
  });
  const flags = pairById(before.flags, after.flags, sameContent());
  const sides = { before, after, renamed };
  return [
    ...findInHead(before, after, areas),
    ...inAll("indicator", indicators, (old, now) => compareIndicators(old, now, { sides, on })),
    ...inAll("measure", measures, (old, now) => compareMeasures(old, now, named)),
    ...inAll("flag", flags, (old, now) => compareFlags(old, now, named)),
  ];
}

function sameContent() {
  return { before: contentOf, after: contentOf };
}

/** Everything of a thing but its id. */
function contentOf(thing: object): string {
  return canonicalJson({ ...thing, id: undefined });
}

function indicatorsOf({ indicators }: Policy, area: string): string[] {
  return indicators.filter((one) => one.area === area).map(({ id }) => id);
}

/** An indicator that names area and measure by their ids after the change. */
function withIds(indicator: Indicator, renamed: ReadonlyMap<string, string>): Indicator {
  const { area, measure } = indicator;
  return {
    ...indicator,
    area: renamed.get(area) ?? area,
    ...(measure === undefined ? {} : { measure: renamed.get(measure) ?? measure }),
  };
}

function versionOf({ id, title, sha256, from, to }: Policy): PolicyDiff["before"] {
  return { id, title, sha256, from, ...(to === undefined ? {} : { to }) };
}
