import type { PlainDate } from "@cchc/core";
import { canonicalJson } from "../policy/canonical.ts";
import type { Indicator } from "../policy/indicator.ts";
import { type Policy, policyOn } from "../policy/policy.ts";
import { compareFlags } from "./compare-flag.ts";
import { areaFacets, compareHeads } from "./compare-head.ts";
import { compareIndicators } from "./compare-indicator.ts";
import { compareMeasures } from "./compare-measure.ts";
import { compareOrder } from "./compare-parts.ts";
import { compareFields } from "./facet.ts";
import { pairById } from "./pair-by-id.ts";
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
  return findAll(policyOn(before, on), policyOn(after, on), on);
}

/** What differs on any day: heads that layers change are compared from every day on which one of them begins. */
function findThroughout(before: Policy, after: Policy): Found[] {
  const found = findAll(before, after, undefined);
  const told = new Set(found.map(({ difference }) => JSON.stringify(difference)));
  const days = new Set([before, after].flatMap(({ heads = [] }) => heads.map(({ from }) => from)));
  const later = [...days].sort().flatMap((from) => {
    const [old, now] = [policyOn(before, from), policyOn(after, from)];
    const fresh = compareHeads(old, now).filter((difference) => !told.has(JSON.stringify(difference)));
    for (const difference of fresh) {
      told.add(JSON.stringify(difference));
    }
    return fresh.map(
      (difference): Found => ({ of: "policy", thing: after, difference: { ...difference, dates: { from } } }),
    );
  });
  return [...found, ...later];
}

function findAll(before: Policy, after: Policy, on: PlainDate | undefined): Found[] {
  const named = [before.named, after.named] as const;
  const measures = pairById([...before.measures.values()], [...after.measures.values()], sameContent());
  const areas = pairById(before.areas, after.areas, {
    before: (area) => contentOf({ ...area, of: indicatorsOf(before, area.id) }),
    after: (area) => contentOf({ ...area, of: indicatorsOf(after, area.id) }),
  });
  const renamed = new Map([...measures.renamed, ...areas.renamed].map(([old, now]) => [old.id, now.id]));
  const indicators = pairById(before.indicators, after.indicators, {
    before: (one) => contentOf(withIds(one, renamed)),
    after: contentOf,
  });
  const flags = pairById(before.flags, after.flags, sameContent());
  const sides = { before, after, renamed };
  return [
    ...compareHeads(before, after).map((difference): Found => ({ of: "policy", thing: after, difference })),
    ...compareOrder(areas.pairs, after.areas, ["areas"]).map(
      (difference): Found => ({
        of: "policy",
        thing: after,
        difference,
      }),
    ),
    ...inAll("area", areas, (old, now) =>
      compareFields(old, now, { facets: areaFacets, at: ["areas", after.areas.indexOf(now)] }),
    ),
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
