import {
  type AmountMeasurement,
  Exact,
  type ExactInput,
  type Gap,
  type MeasuredUnit,
  type Measurement,
  measureAmount,
  measureRatio,
  type PublishedScore,
  type RatioMeasurement,
} from "@cchc/core";
import { type Policy, readPolicy } from "../src/index.ts";

/** One indicator of a policy under test; what is not said is as plain as can be. */
export interface IndicatorSketch {
  readonly area?: string;
  readonly max?: string | number;
  readonly measure?: string;
  /** YAML of the shape. */
  readonly score?: string;
  /** YAML of `when`; none for shapes that take none. */
  readonly when?: string;
  /** Further lines of the rule. */
  readonly rule?: string;
  /** YAML of the list of examples. */
  readonly examples?: string;
}

export interface PolicySketch {
  /** Maximum by id. */
  readonly areas: Readonly<Record<string, string | number>>;
  readonly indicators: Readonly<Record<string, IndicatorSketch>>;
  /** Kind by id. */
  readonly measures?: Readonly<Record<string, "ratio" | "amount" | "open-ratio">>;
  /** YAML of `rank`. */
  readonly rank?: string;
  /** Further lines of policy.yaml. */
  readonly head?: string;
}

const text = "{ vi: chữ, en: words }";

/** A policy from its sketch, read and checked like any other. */
export function buildPolicy(sketch: PolicySketch): Policy {
  return readPolicy(policyTexts(sketch));
}

/** The files of a policy from its sketch. */
export function policyTexts({ areas, indicators, measures = { share: "ratio" }, ...rest }: PolicySketch) {
  return new Map([
    ["policy.yaml", headText(areas, rest)],
    ...Object.entries(indicators).map(([id, one]) => [`indicators/${id}.yaml`, indicatorText(id, one)] as const),
    ...Object.entries(measures).map(([id, kind]) => [`measures/${id}.yaml`, measureText(id, kind)] as const),
  ]);
}

function headText(areas: PolicySketch["areas"], { rank, head }: Pick<PolicySketch, "rank" | "head">): string {
  const list = Object.entries(areas).map(
    ([id, max]) => `  - { id: ${id}, title: ${text}, short: { vi: a, en: a }, max: ${max} }`,
  );
  return `id: test-policy
title: ${text}
decision: { document: 1/QĐ-UBND, issuedBy: ${text} }
from: 2026-01-01
periods: [month, quarter]
areas:
${list.join("\n")}
rank: ${rank ?? "{ among: level, ties: standard }"}
print: { digits: 2 }
${head ?? ""}
`;
}

const plain = {
  area: "service",
  max: 10,
  score: "{ shape: linear }",
  rule: "",
  examples: "[{ name: nothing, given: {}, expect: { status: no-data } }]",
} as const;

function indicatorText(id: string, sketch: IndicatorSketch): string {
  const { area, max, score, rule, examples } = { ...plain, ...sketch };
  const without = /shape: (published|tracked|sum)/.test(score);
  const when = sketch.when ?? (without ? undefined : "{ emptyDenominator: zero, noData: withhold }");
  const measure = sketch.measure ?? (/shape: (published|sum)/.test(score) ? undefined : "share");
  return `id: ${id}
code: "1"
area: ${area}
title: ${text}
purpose: ${text}
clause: Điều 1
${measure === undefined ? "" : `measure: ${measure}`}
rules:
  - from: 2026-01-01
    basis: law
    source: { document: 1/QĐ-UBND, confidence: high }
    max: ${max}
    score: ${score}
    ${when === undefined ? "" : `when: ${when}`}
    ${rule}
remedy: ${text}
examples: ${examples}
`;
}

function measureText(id: string, kind: string): string {
  const given = kind === "amount" ? `{ amount: ${text} }` : `{ numerator: ${text}, denominator: ${text} }`;
  const more = kind === "amount" ? `unit: ${text}` : `mayExceed: ${kind === "open-ratio"}`;
  return `id: ${id}
kind: ${kind === "amount" ? "amount" : "ratio"}
title: ${text}
given: ${given}
${more}
`;
}

const period = "2026-08";

/** Counts of the measure `share` in August 2026. */
export function share(unit: string, numerator: ExactInput, denominator: ExactInput): RatioMeasurement {
  return shareOf({ unit, measure: "share" }, numerator, denominator);
}

/** Counts of any share in August 2026. */
export function shareOf(
  of: { readonly unit: string; readonly measure: string },
  numerator: ExactInput,
  denominator: ExactInput,
): RatioMeasurement {
  return measureRatio({ ...of, period }, numerator, denominator);
}

/** An amount in August 2026. */
export function amountOf(
  of: { readonly unit: string; readonly measure: string },
  amount: ExactInput,
): AmountMeasurement {
  return measureAmount({ ...of, period }, amount);
}

/** A measurement of August 2026 without a number. */
export function gapOf(
  of: { readonly unit: string; readonly measure: string },
  status: Exclude<Gap, "empty-denominator">,
): Measurement {
  return { ...of, period, status };
}

/** A unit of the level `commune`. */
export function commune(code: string): MeasuredUnit {
  return { code, name: `Xã ${code}`, level: "commune" };
}

/** A published score of August 2026; without points where the source lists the item and gives none. */
export function published(unit: string, item: string, points?: ExactInput): PublishedScore {
  return { unit, item, period, ...(points === undefined ? {} : { points: Exact.of(points) }) };
}
