import { type Condition, Exact, type Measure, type PlainDate } from "@cchc/core";
import type { FlagDocument } from "../flag/flag-document.ts";
import type { CardExamples } from "../testing/card-example.ts";
import type { Indicator, Rule } from "./indicator.ts";
import type { Area, PolicyDocument } from "./policy-document.ts";

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

/** Most points in total: the maxima of the areas that enter it. */
export function totalMax(areas: readonly Area[]): Exact {
  return Exact.sum(areas.filter((area) => area.inTotal).map((area) => area.max));
}
