import { type Condition, Exact, type Measure, type PlainDate } from "@cchc/core";
import type { FlagDocument } from "../flag/flag-document.ts";
import type { CardExamples } from "../testing/card-example.ts";
import type { Indicator, Rule } from "./indicator.ts";
import type { Override } from "./layer/override.ts";
import { type Span, spanHolds } from "./layer/span.ts";
import type { Area, PolicyDocument } from "./policy-document.ts";

/** An override of a layer, by the name of its file, with the days that it holds. */
export interface NamedOverride extends Override {
  readonly name: string;
  readonly span: Span;
}

/** The head of a policy as it is on some days. */
export interface HeadVersion extends Span {
  readonly document: PolicyDocument;
}

/** A policy that was read and checked as a whole. */
export interface Policy extends PolicyDocument {
  readonly indicators: readonly Indicator[];
  readonly measures: ReadonlyMap<string, Measure>;
  readonly flags: readonly FlagDocument[];
  /** Whole cards that run as tests. */
  readonly cards: readonly CardExamples[];
  /** Named conditions. */
  readonly named: ReadonlyMap<string, Condition>;
  /** Most points in total. */
  readonly max: Exact;
  /** SHA-256 over the content of all files that judge, which whole-card examples do not; the order of files and keys does not matter. */
  readonly sha256: string;
  /** Those files as data, by path: what a stored result carries along. */
  readonly files: Readonly<Record<string, unknown>>;
  /** The policy that this one extends; its values are those of this policy wherever no override changes them. */
  readonly base?: Policy;
  /** What this layer changes. */
  readonly overrides?: readonly NamedOverride[];
  /** The head by days, in order of time, where a layer changes it. */
  readonly heads?: readonly HeadVersion[];
}

/** The rule of an indicator that is in force on a day, or undefined when none is. */
export function ruleInForce(indicator: Indicator, on: PlainDate): Rule | undefined {
  return indicator.rules
    .filter((rule) => rule.from <= on && (rule.to === undefined || on <= rule.to))
    .reduce<Rule | undefined>(
      (newest, rule) => (newest === undefined || rule.from > newest.from ? rule : newest),
      undefined,
    );
}

/** Areas that are part of the index on a day: areas may come later than their policy, or end before it. */
export function areasInForce({ areas }: Pick<PolicyDocument, "areas">, on: PlainDate): Area[] {
  return areas.filter(({ from = on, to = on }) => from <= on && on <= to);
}

/** The policy as it stands on a day: the areas that are part of it then, with their indicators. */
export function standingOn(policy: Policy, on: PlainDate): Policy {
  const areas = areasInForce(policy, on);
  if (areas.length === policy.areas.length) {
    return policy;
  }
  const standing = new Set(areas.map(({ id }) => id));
  const indicators = policy.indicators.filter(({ area }) => standing.has(area));
  return { ...policy, areas, indicators, max: totalMax(areas) };
}

/** The policy with areas, grades and all else that stands in its head as they are on a day. */
export function policyOn(policy: Policy, day: PlainDate): Policy {
  const document = policy.heads?.find((head) => spanHolds(head, day))?.document;
  return document === undefined ? policy : { ...policy, ...document, max: totalMax(document.areas) };
}

/** Most points in total: the maxima of the areas that enter it. */
export function totalMax(areas: readonly Area[]): Exact {
  return Exact.sum(areas.filter((area) => area.inTotal).map((area) => area.max));
}
