import { addDays, type PlainDate } from "@cchc/core";
import { z } from "zod";
import { canonicalJson } from "../canonical.ts";
import { type NamedOverride, type Policy, policyOn } from "../policy.ts";
import { Basis, Source } from "../source.ts";
import type { DocumentPath } from "../source-file.ts";
import { dataAt } from "./overlay.ts";
import { type Span, sharedSpan } from "./span.ts";
import { findPath } from "./value-path.ts";
import { sharesValue, type ValueTarget, valueTarget } from "./value-target.ts";

/** A value as one layer gives it on some days. */
export interface GivenValue extends Span {
  /** Absent when the layer takes the indicator out of the policy. */
  readonly value?: unknown;
  /** The value around the one that was asked for, where the rule has no such value: `score` of another shape. */
  readonly around?: string;
  readonly policy: Policy;
  /** What changed it; absent where the layer is the first to give it. */
  readonly override?: NamedOverride;
  /** Absent for values that stand on the decision of the policy alone. */
  readonly basis?: Basis;
  readonly source?: Source;
}

/** What every layer gives a value, from the policy that extends none to the topmost, each in order of time. */
export function givenValues(policy: Policy, name: string): GivenValue[] {
  const target = valueTarget(name);
  const own = timeline(policy, target);
  if (policy.base === undefined) {
    return merged(own);
  }
  const below = givenValues(policy.base, name);
  const changes = (policy.overrides ?? []).filter((override) => sharesValue(target, valueTarget(override.at)));
  if (below.length === 0 && changes.length === 0) {
    return merged(own);
  }
  return [...below, ...changes.flatMap((override) => merged(changedBy(override, own, policy))).sort(byDay)];
}

function changedBy(override: NamedOverride, own: readonly GivenValue[], policy: Policy): GivenValue[] {
  const { basis, source, span } = override;
  if (override.remove === true) {
    return [{ ...span, policy, override, basis, source }];
  }
  return own.flatMap((given) => {
    const shared = sharedSpan(given, span);
    return shared === undefined ? [] : [{ ...given, ...shared, override, basis, source }];
  });
}

/** The value in every version of what holds it; nothing where a version lacks it. */
function timeline(policy: Policy, target: ValueTarget): GivenValue[] {
  if (target.of === "head") {
    return headTimeline(policy, target.inside);
  }
  const inside = target.of === "indicator" ? [] : target.inside;
  const rules = policy.indicators.find(({ id }) => id === target.indicator)?.rules ?? [];
  return [...rules].sort(byDay).flatMap((rule, index, all) => {
    const { basis, source, from, to = dayBefore(all[index + 1]?.from), ...judged } = rule;
    const named = nearestAround(judged, inside);
    return named === undefined ? [] : [{ from, to, policy, basis, source, ...named }];
  });
}

/** The value of this name, or the innermost one around it that is there. */
function nearestAround(data: unknown, names: readonly string[]): Pick<GivenValue, "value" | "around"> | undefined {
  const path = findPath(data, names);
  if (path !== undefined) {
    return { value: dataAt(data, path) };
  }
  const outer = names.slice(0, -1);
  const found = outer.length === 0 ? undefined : nearestAround(data, outer);
  return found && { around: outer.join("."), ...found };
}

function headTimeline(policy: Policy, names: readonly string[]): GivenValue[] {
  const { from, to } = policy;
  const heads: readonly Span[] = policy.heads ?? [{ from, to }];
  return heads.flatMap((head) => {
    const life = policy.base === undefined ? head : (sharedSpan(head, { from, to }) ?? head);
    const { grades, areas, rank, print, published, change } = policyOn(policy, life.from);
    const dated = { grades, areas, rank, print, published, change };
    const path = findPath(dated, names);
    const value = path === undefined ? undefined : dataAt(dated, path);
    return value === undefined
      ? []
      : [{ from: life.from, to: life.to, policy, value, ...citedAround(dated, path ?? []) }];
  });
}

const Cited = z.looseObject({ basis: Basis, source: Source });

/** What a value of the head stands on: what the innermost thing around it that says so says. */
function citedAround(data: unknown, path: DocumentPath): Pick<GivenValue, "basis" | "source"> {
  const around = Cited.safeParse(dataAt(data, path)).data;
  if (around !== undefined) {
    return { basis: around.basis, source: around.source };
  }
  return path.length === 0 ? {} : citedAround(data, path.slice(0, -1));
}

/** Neighbours that give the same value by the same change are one: another change may have split them. */
function merged(given: readonly GivenValue[]): GivenValue[] {
  const done: GivenValue[] = [];
  for (const next of given) {
    const last = done.at(-1);
    const joins =
      last?.to !== undefined &&
      addDays(last.to, 1) === next.from &&
      last.override === next.override &&
      canonicalJson([last.value, last.source]) === canonicalJson([next.value, next.source]);
    if (joins) {
      done.splice(-1, 1, { ...last, to: next.to });
    } else {
      done.push(next);
    }
  }
  return done;
}

function byDay(a: Span, b: Span): number {
  return a.from < b.from ? -1 : Number(a.from > b.from);
}

function dayBefore(day: PlainDate | undefined): PlainDate | undefined {
  return day === undefined ? undefined : addDays(day, -1);
}
