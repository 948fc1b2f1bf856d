import { Exact } from "@cchc/core";
import fc from "fast-check";
import type { Policy } from "../src/index.ts";
import { buildPolicy, type IndicatorSketch } from "./build-policy.ts";

type Yaml = fc.Arbitrary<string>;

const shares = ["s1", "s2", "s3", "s4"] as const;
const amounts = ["days", "faults"] as const;
const maxima = ["1", "2.5", "4", "10/3", "7"] as const;
const treatment = fc.constantFrom("zero", "full", "exclude-and-rescale", "withhold");

/** The measures of `anyInput`. */
const measures = {
  ...Object.fromEntries(shares.map((id) => [id, "ratio" as const])),
  staff: "open-ratio",
  ...Object.fromEntries(amounts.map((id) => [id, "amount" as const])),
} as const;

/** Percentages or numbers with one decimal, ascending, each once. */
function edges(least: number, most: number, unit: string): fc.Arbitrary<string[]> {
  return fc
    .uniqueArray(fc.integer({ min: least * 10, max: most * 10 }), { minLength: least === 0 ? 0 : 1, maxLength: 6 })
    .map((list) => list.sort((a, b) => a - b).map((tenths) => `${tenths / 10}${unit}`));
}

/** How points go along the values, and to which band each edge belongs. */
interface Steps {
  readonly cuts: readonly string[];
  readonly past: readonly boolean[];
  readonly up: boolean;
}

/** Bands over all values, of which each edge belongs to the one or the other; points rise or fall. */
function anyBands(max: string, unit: string): Yaml {
  const past = fc.array(fc.boolean(), { minLength: 6, maxLength: 6 });
  return fc.record({ cuts: edges(1, unit === "%" ? 99 : 40, unit), past, up: fc.boolean() }).map((steps) => {
    const bands = [...steps.cuts, ""].map((_, index) => bandText(steps, index, max));
    return `{ shape: bands, direction: ${steps.up ? "higher" : "lower"}-is-better, bands: [${bands.join(", ")}] }`;
  });
}

function bandText({ cuts, past, up }: Steps, index: number, max: string): string {
  const lower = index === 0 ? "" : `${past[index - 1] ? "above" : "atLeast"}: ${cuts[index - 1]}, `;
  const upper = index === cuts.length ? "" : `${past[index] ? "atMost" : "below"}: ${cuts[index]}, `;
  const step = up ? index : cuts.length - index;
  return `{ ${lower}${upper}points: ${Exact.of(max).times(step).dividedBy(Math.max(cuts.length, 1))} }`;
}

const comparison = fc.constantFrom(
  "equal",
  "notEqual",
  "lessThan",
  "lessThanInclusive",
  "greaterThan",
  "greaterThanInclusive",
);

/** Tests of the facts of a share, some in forms that batch leaves to the one-unit path. */
const anyTest: Yaml = fc.oneof(
  fc
    .tuple(comparison, fc.integer({ min: 0, max: 20 }))
    .map(([by, n]) => `{ fact: value, operator: ${by}, value: ${n / 20} }`),
  fc
    .tuple(fc.constantFrom("numerator", "denominator"), comparison, fc.integer({ min: 0, max: 40 }))
    .map(([fact, by, n]) => `{ fact: ${fact}, operator: ${by}, value: ${n} }`),
  fc.constantFrom("in", "notIn").map((by) => `{ fact: value, operator: ${by}, value: [0, 0.5, 1] }`),
  fc.constantFrom("in", "notIn").map((by) => `{ fact: level, operator: ${by}, value: [commune, ward] }`),
  fc.constantFrom("equal", "notEqual").map((by) => `{ fact: level, operator: ${by}, value: ward }`),
  fc.constant("{ condition: most }"),
  fc.constant("{ fact: numerator, operator: equal, value: { fact: denominator } }"),
  fc.constant("{ fact: value, operator: isPresent, value: true }"),
);

const { condition: anyCondition } = fc.letrec<{ condition: string; test: string; group: string; not: string }>(
  (tie) => ({
    condition: fc.oneof({ maxDepth: 3 }, tie("test"), tie("group"), tie("not")),
    test: anyTest,
    group: fc
      .tuple(fc.constantFrom("all", "any"), fc.array(tie("condition"), { minLength: 1, maxLength: 3 }))
      .map(([by, parts]) => `{ ${by}: [${parts.join(", ")}] }`),
    not: tie("condition").map((part) => `{ not: ${part} }`),
  }),
);

function anyCases(max: string): Yaml {
  return fc
    .array(anyCondition, { minLength: 1, maxLength: 3 })
    .map((list) => list.map((one, index) => `{ if: ${one}, points: ${Exact.of(max).dividedBy(index + 1)} }`))
    .map((cases) => `{ shape: lookup, cases: [${cases.join(", ")}], otherwise: 0 }`);
}

function shareShape(max: string): Yaml {
  const percent = fc.integer({ min: 1, max: 99 });
  return fc.oneof(
    anyBands(max, "%"),
    fc.constantFrom("higher", "lower").map((way) => `{ shape: linear, direction: ${way}-is-better }`),
    fc
      .uniqueArray(percent, { minLength: 2, maxLength: 2 })
      .map(([zero, full]) => `{ shape: capped-linear, zeroAt: ${zero}%, fullAt: ${full}% }`),
    anyCases(max),
    anyCondition.map((one) => `{ shape: pass-fail, pass: ${one} }`),
    fc
      .tuple(percent, percent)
      .map(([target, share]) => `{ shape: relative-to-leader, target: ${target}%, shareAtTarget: ${share}% }`),
  );
}

function amountShape(max: string): Yaml {
  const tenths = fc.integer({ min: 1, max: 30 }).map((n) => n / 10);
  return fc.oneof(
    anyBands(max, ""),
    tenths.map((full) => `{ shape: capped-linear, zeroAt: 35, fullAt: ${full} }`),
    tenths.map((each) => `{ shape: per-count, each: ${each}, cap: ${max} }`),
    tenths.map((each) => `{ shape: deduct, each: ${each}, floor: ${Exact.of(max).dividedBy(3)} }`),
  );
}

const shareWhen = fc
  .tuple(treatment, treatment)
  .map(([empty, none]) => `{ emptyDenominator: ${empty}, noData: ${none} }`);
const amountWhen = treatment.map((none) => `{ noData: ${none} }`);

function anyPart(id: string, max: string): Yaml {
  return fc
    .record({ measure: fc.constantFrom(...shares), score: shareShape(max), when: shareWhen })
    .map(
      ({ measure, score, when }) =>
        `{ id: ${id}, title: { vi: a, en: a }, measure: ${measure}, max: ${max}, score: ${score}, when: ${when} }`,
    );
}

const exemption =
  "applies: { if: { fact: level, operator: notEqual, value: ward }, otherwise: { status: not-applicable, points: exclude-and-rescale } }";

function anyIndicator(area: string): fc.Arbitrary<IndicatorSketch & { readonly max: string }> {
  return fc.constantFrom(...maxima).chain((max) => {
    const rule = fc.constantFrom("", "", exemption);
    const one = { area: fc.constant(area), max: fc.constant(max), rule };
    return fc.oneof(
      {
        weight: 4,
        arbitrary: fc.record({ ...one, measure: fc.constantFrom(...shares), score: shareShape(max), when: shareWhen }),
      },
      {
        weight: 2,
        arbitrary: fc.record({
          ...one,
          measure: fc.constantFrom(...amounts),
          score: amountShape(max),
          when: amountWhen,
        }),
      },
      {
        weight: 2,
        arbitrary: fc.record({
          ...one,
          score: fc
            .tuple(anyPart("a", "2"), anyPart("b", max), anyPart("c", "4/3"))
            .map((parts) => `{ shape: sum, parts: [${parts.join(", ")}] }`),
        }),
      },
      { weight: 1, arbitrary: fc.record({ ...one, score: fc.constant("{ shape: published }") }) },
    );
  });
}

/** Grades of a policy, given the most points that it has. */
const anyGrades: fc.Arbitrary<(total: Exact) => string> = fc
  .tuple(fc.constantFrom("points", "share-of-maximum"), edges(1, 99, ""))
  .map(([of, list]) => (total) => {
    const bands = [...list, undefined].map((_, index) => {
      const edge = (at: number) => (of === "points" ? total.times(`${list[at]}%`) : `${list[at]}%`);
      const low = index === 0 ? "" : `, atLeast: ${edge(index - 1)}`;
      const high = index === list.length ? "" : `, below: ${edge(index)}`;
      return `{ id: g${index}, title: { vi: a, en: a }${low}${high} }`;
    });
    return `grades: { basis: choice, source: { document: x, confidence: low }, of: ${of}, bands: [${bands.join(", ")}] }`;
  });

/** Policies of every shape with edges, points, conditions and treatments of any kind, on the measures of `anyInput`. */
export const anyPolicy: fc.Arbitrary<Policy> = fc
  .record({
    first: fc.array(anyIndicator("first"), { minLength: 1, maxLength: 4 }),
    second: fc.array(anyIndicator("second"), { minLength: 1, maxLength: 3 }),
    grades: anyGrades,
    rank: fc.constantFrom("{ among: level, ties: standard }", "{ among: all, ties: dense }"),
  })
  .map(({ first, second, grades, rank }) =>
    buildPolicy({
      areas: { first: `${sumOf(first)}`, second: `${sumOf(second)}` },
      measures,
      rank,
      head: `conditions: { most: { fact: value, operator: greaterThan, value: 0.5 } }\n${grades(sumOf(first).plus(sumOf(second)))}`,
      indicators: Object.fromEntries([...first, ...second].map((one, index) => [`i${index}`, one])),
    }),
  );

function sumOf(indicators: readonly { readonly max: string }[]): Exact {
  return Exact.sum(indicators.map(({ max }) => Exact.of(max)));
}
