import { buildPolicy } from "./build-policy.ts";

const treatments = ["zero", "full", "exclude-and-rescale", "withhold"] as const;
const bandsOf = (direction: string, ...list: string[]) =>
  `{ shape: bands, direction: ${direction}, bands: [${list.join(", ")}] }`;
const part = (id: string, max: number, when: string) =>
  `{ id: ${id}, title: { vi: a, en: a }, measure: ${id}, max: ${max}, score: { shape: linear }, when: ${when} }`;

/** Every shape in areas of two, with treatments of every kind, on four shares, an open share and two amounts. */
export const richPolicy = buildPolicy({
  areas: { steps: 10, lines: 12, cases: 10, counts: 10, others: 18 },
  measures: {
    s1: "ratio",
    s2: "ratio",
    s3: "ratio",
    s4: "ratio",
    staff: "open-ratio",
    days: "amount",
    faults: "amount",
  },
  rank: "{ among: level, ties: standard }",
  head: `conditions:
  most: { fact: value, operator: greaterThan, value: 0.5 }
grades:
  basis: choice
  source: { document: x, confidence: low }
  of: share-of-maximum
  bands: [{ id: good, title: { vi: T, en: G }, atLeast: 50% }, { id: weak, title: { vi: Y, en: W }, below: 50% }]
published: { by: { vi: Cổng, en: Portal }, tolerance: 0.015, digits: 2, source: { document: x, confidence: high } }`,
  indicators: {
    "bands-up": {
      area: "steps",
      max: 4,
      measure: "s1",
      score: bandsOf(
        "higher-is-better",
        "{ below: 50%, points: 0 }",
        "{ atLeast: 50%, atMost: 90%, points: 2 }",
        "{ above: 90%, points: 4 }",
      ),
      when: gaps(0, 3),
    },
    "bands-range": {
      area: "steps",
      max: 6,
      measure: "staff",
      score: bandsOf(
        "best-within-range",
        "{ below: 80%, points: 1 }",
        "{ atLeast: 80%, atMost: 110%, points: 6 }",
        "{ above: 110%, points: 0 }",
      ),
      when: gaps(1, 2),
    },
    "linear-up": { area: "lines", max: 4, measure: "s2", when: gaps(2, 1) },
    "linear-down": {
      area: "lines",
      max: 3,
      measure: "s3",
      score: "{ shape: linear, direction: lower-is-better }",
      when: gaps(3, 0),
    },
    capped: {
      area: "lines",
      max: 3,
      measure: "s4",
      score: "{ shape: capped-linear, zeroAt: 20%, fullAt: 80% }",
      when: gaps(2, 3),
    },
    "capped-days": {
      area: "lines",
      max: 2,
      measure: "days",
      score: "{ shape: capped-linear, zeroAt: 20, fullAt: 5 }",
      when: "{ noData: withhold }",
    },
    lookup: {
      area: "cases",
      max: 5,
      measure: "s1",
      score:
        "{ shape: lookup, cases: [{ if: { all: [{ condition: most }, { fact: denominator, operator: greaterThan, value: 20 }] }, points: 5 }, { if: { condition: most }, points: 3 }], otherwise: 1 }",
      when: gaps(1, 1),
    },
    "pass-fail": {
      area: "cases",
      max: 5,
      measure: "s2",
      score:
        "{ shape: pass-fail, pass: { any: [{ condition: most }, { not: { fact: level, operator: in, value: [commune, ward] } }] } }",
      when: gaps(3, 2),
    },
    "per-count": {
      area: "counts",
      max: 4,
      measure: "days",
      score: "{ shape: per-count, each: 0.3, cap: 4 }",
      when: "{ noData: zero }",
    },
    deduct: {
      area: "counts",
      max: 6,
      measure: "faults",
      score: "{ shape: deduct, each: 0.7, floor: 1 }",
      when: "{ noData: full }",
    },
    leader: {
      area: "others",
      max: 4,
      measure: "s3",
      score: "{ shape: relative-to-leader, target: 40%, shareAtTarget: 50% }",
      when: gaps(0, 3),
      rule: "applies: { if: { fact: level, operator: notEqual, value: province }, otherwise: { status: exempt, points: exclude-and-rescale } }",
    },
    sum: {
      area: "others",
      max: 8,
      score: `{ shape: sum, parts: [${part("s3", 6, gaps(1, 3))}, ${part("s4", 4, gaps(2, 2))}] }`,
    },
    "taken-over": { area: "others", max: 6, score: "{ shape: published }" },
    "tracked-share": { area: "others", max: 0, measure: "s1", score: "{ shape: tracked }" },
    tracked: { area: "others", max: 0, measure: "faults", score: "{ shape: tracked }" },
  },
});

function gaps(emptyDenominator: number, noData: number): string {
  return `{ emptyDenominator: ${treatments[emptyDenominator]}, noData: ${treatments[noData]} }`;
}
