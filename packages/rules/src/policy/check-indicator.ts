import { checkCondition, type Measure, type Problem } from "@cchc/core";
import { checkShape } from "../scoring/check-shape.ts";
import { checkExamples } from "./check-examples.ts";
import { problem } from "./check-names.ts";
import { checkRuleDates } from "./check-rule-dates.ts";
import { measureFacts, unitFacts } from "./fact-catalogue.ts";
import type { Indicator, Rule } from "./indicator.ts";
import type { ParsedPolicy, Sourced } from "./parsed-policy.ts";
import type { Part, SimpleShape, When } from "./shape.ts";
import type { DocumentPath } from "./source-file.ts";

/** Dates, shapes, conditions and the mandatory `when` of one indicator. */
export function checkIndicator(indicator: Sourced<Indicator>, policy: ParsedPolicy): Problem[] {
  const named = new Map(Object.entries(policy.head.value.conditions ?? {}));
  const measures = new Map(policy.measures.map(({ value }) => [value.id, value]));
  const scope: Scope = { indicator, measures, named };
  return [
    ...checkRuleDates(indicator, policy.head.value, policy.absences?.get(indicator.value.id)),
    ...indicator.value.rules.flatMap((rule, index) => [
      ...checkRule(rule, ["rules", index], scope),
      ...checkApplies(rule, ["rules", index, "applies", "if"], scope),
    ]),
    ...checkReadings(scope),
    ...checkExamples(indicator, measures),
  ];
}

interface Scope {
  readonly indicator: Sourced<Indicator>;
  readonly measures: ReadonlyMap<string, Measure>;
  readonly named: Parameters<typeof checkCondition>[1]["named"];
}

function checkRule(rule: Rule, path: DocumentPath, scope: Scope): Problem[] {
  const { indicator, measures } = scope;
  const { score } = rule;
  const negative = rule.max.isNegative()
    ? [problem(indicator, [...path, "max"], { ...negativeMax, given: `${rule.max}` })]
    : [];
  switch (score.shape) {
    case "tracked":
      return [
        ...negative,
        ...forbidWhen(rule, path, scope),
        ...(rule.max.isZero() ? [] : [trackedMax(rule, path, scope)]),
      ];
    case "published":
      return [...negative, ...forbidWhen(rule, path, scope)];
    case "sum":
      return [
        ...negative,
        ...forbidWhen(rule, path, scope),
        ...score.parts.flatMap((part, index) => checkPart(part, [...path, "score", "parts", index], scope)),
      ];
    default: {
      const measure = measures.get(indicator.value.measure ?? "");
      if (measure === undefined) {
        return [problem(indicator, [...path, "score"], { ...measureMissing, given: score.shape })];
      }
      return [...negative, ...checkScored({ score, max: rule.max, when: rule.when, measure }, path, scope)];
    }
  }
}

function checkPart(part: Part, path: DocumentPath, scope: Scope): Problem[] {
  const measure = scope.measures.get(part.measure);
  const worthless = part.max.compare(0) <= 0;
  return [
    ...(worthless ? [problem(scope.indicator, [...path, "max"], { ...partMax, given: `${part.max}` })] : []),
    ...(measure === undefined ? [] : checkScored({ ...part, measure }, path, scope)),
  ];
}

/** Other readings are worked out beside the rule, so their shapes must be as sound as the rule's; `when` is the rule's. */
function checkReadings(scope: Scope): Problem[] {
  const { indicator, measures } = scope;
  const measure = measures.get(indicator.value.measure ?? "");
  const [rule] = indicator.value.rules.slice(-1);
  return (indicator.value.readings ?? []).flatMap(({ score }, index) => {
    const path = ["readings", index];
    switch (score.shape) {
      case "published":
      case "tracked":
        return [];
      case "sum":
        return score.parts.flatMap((part, order) => checkPart(part, [...path, "score", "parts", order], scope));
      default:
        return measure === undefined || rule === undefined
          ? []
          : shapeProblems({ score, max: rule.max, measure }, [...path, "score"], scope);
    }
  });
}

interface Scored {
  readonly score: SimpleShape;
  readonly max: Rule["max"];
  readonly when: When | undefined;
  readonly measure: Measure;
}

function checkScored({ when, ...scored }: Scored, path: DocumentPath, scope: Scope): Problem[] {
  return [
    ...checkWhen(when, scored.measure).map((fault) => problem(scope.indicator, [...path, "when"], fault)),
    ...shapeProblems(scored, [...path, "score"], scope),
  ];
}

function shapeProblems({ score, max, measure }: Omit<Scored, "when">, path: DocumentPath, scope: Scope): Problem[] {
  const facts = measureFacts(measure);
  const mayExceed = measure.kind === "ratio" && measure.mayExceed;
  return checkShape(score, { kind: measure.kind, mayExceed, max, facts, named: scope.named }).map(
    ({ path: inside, ...fault }) => problem(scope.indicator, [...path, ...inside], fault),
  );
}

function checkWhen(when: When | undefined, measure: Measure): Omit<Problem, "place">[] {
  if (when === undefined) {
    return [{ ...whenMissing, given: "—" }];
  }
  if (measure.kind === "ratio" && when.emptyDenominator === undefined) {
    return [{ ...whenMissing, given: JSON.stringify(when) }];
  }
  return measure.kind === "amount" && when.emptyDenominator !== undefined
    ? [{ ...noDenominator, given: `${measure.id} (amount)` }]
    : [];
}

function forbidWhen({ when, score }: Rule, path: DocumentPath, { indicator }: Scope): Problem[] {
  return when === undefined ? [] : [problem(indicator, [...path, "when"], { ...uselessWhen, given: score.shape })];
}

function trackedMax({ max }: Rule, path: DocumentPath, { indicator }: Scope): Problem {
  return problem(indicator, [...path, "max"], { ...trackedIsNotScored, given: `${max}` });
}

function checkApplies({ applies }: Rule, path: DocumentPath, { indicator, named }: Scope): Problem[] {
  return applies === undefined
    ? []
    : checkCondition(applies.if, { facts: unitFacts, named }).map(({ path: inside, ...fault }) =>
        problem(indicator, [...path, ...inside], fault),
      );
}

const treatments = "zero | full | exclude-and-rescale | withhold";
const whenMissing = {
  code: "rule/when-missing",
  what: {
    vi: "chưa nói mẫu số rỗng và thiếu số liệu thì tính thế nào",
    en: "does not say what an empty denominator and missing data mean",
  },
  expected: { vi: `emptyDenominator và noData: ${treatments}`, en: `emptyDenominator and noData: ${treatments}` },
  example: "when: { emptyDenominator: exclude-and-rescale, noData: withhold }",
} as const;
const noDenominator = {
  code: "rule/no-denominator",
  what: { vi: "số đo này không có mẫu số", en: "this measure has no denominator" },
  expected: { vi: "chỉ noData", en: "noData alone" },
  example: "when: { noData: withhold }",
} as const;
const uselessWhen = {
  code: "rule/useless-when",
  what: { vi: "dạng điểm này không dùng when", en: "this shape takes no when" },
  expected: {
    vi: "bỏ when (mỗi thành phần của sum có when riêng)",
    en: "no when here (each part of a sum has its own)",
  },
} as const;
const measureMissing = {
  code: "rule/measure-missing",
  what: { vi: "tiêu chí chưa nêu số đo", en: "the indicator names no measure" },
  expected: { vi: "measure: <mã>", en: "measure: <id>" },
  example: "measure: case-on-time",
} as const;
const negativeMax = {
  code: "rule/negative-max",
  what: { vi: "điểm tối đa âm", en: "a negative maximum" },
  expected: { vi: "từ 0 trở lên", en: "0 or more" },
} as const;
const partMax = {
  code: "rule/part-max",
  what: { vi: "thành phần không có điểm tối đa", en: "a part that is worth nothing" },
  expected: { vi: "lớn hơn 0", en: "more than 0" },
} as const;
const trackedIsNotScored = {
  code: "rule/tracked-with-max",
  what: { vi: "tiêu chí chỉ theo dõi thì không có điểm", en: "an indicator that is only tracked has no points" },
  expected: { vi: "max: 0", en: "max: 0" },
} as const;
