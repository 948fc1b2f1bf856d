import { type ConditionFault, checkCondition, Exact, type Problem } from "@cchc/core";
import { checkPartition } from "../scoring/partition.ts";
import { problem } from "./check-names.ts";
import { unitFacts } from "./fact-catalogue.ts";
import type { ParsedPolicy } from "./parsed-policy.ts";
import { totalMax } from "./policy.ts";
import type { Area } from "./policy-document.ts";

/** Dates in order, grades that cover every total once, named conditions that lead somewhere. */
export function checkHead({ head, heads, measures }: ParsedPolicy): Problem[] {
  const { from, to } = head.value;
  const backwards = to !== undefined && to < from;
  return [
    ...(backwards ? [problem(head, ["to"], { ...endsBeforeItBegins, given: `${from} … ${to}` })] : []),
    ...(heads ?? [head]).flatMap(checkGrades),
    ...head.value.areas.flatMap((area, index) => checkMissingBlock(area, index, head)),
    ...checkNamed(head, measures),
  ];
}

function checkMissingBlock({ whenMissing }: Area, index: number, head: ParsedPolicy["head"]): Problem[] {
  const { from, to } = whenMissing ?? {};
  return from === undefined || to === undefined || from <= to
    ? []
    : [problem(head, ["areas", index, "whenMissing", "to"], { ...endsBeforeItBegins, given: `${from} … ${to}` })];
}

function checkGrades(head: ParsedPolicy["head"]): Problem[] {
  const { grades, areas } = head.value;
  if (grades === undefined) {
    return [];
  }
  const domain =
    grades.of === "points"
      ? ({ to: totalMax(areas), kind: "amount" } as const)
      : ({ to: Exact.one, kind: "ratio" } as const);
  return checkPartition(grades.bands, { from: Exact.zero, ...domain }).map(({ path, ...fault }) =>
    problem(head, ["grades", "bands", ...path], fault),
  );
}

/** Named conditions are checked where they are written for operators, names and circles; whether facts and types fit is also checked at each use. */
function checkNamed(head: ParsedPolicy["head"], measures: ParsedPolicy["measures"]): Problem[] {
  const named = new Map(Object.entries(head.value.conditions ?? {}));
  const facts = new Map([...unitFacts, ...everyFact(measures)]);
  return [...named].flatMap(([name, condition]) =>
    [
      ...checkCondition({ condition: name }, { facts, named })
        .filter(isCycle)
        .map((fault) => ({ ...fault, path: [] })),
      ...checkCondition(condition, { facts, named }).filter((fault) => !isCycle(fault)),
    ].map(({ path, ...fault }) => problem(head, ["conditions", name, ...path], fault)),
  );
}

function isCycle({ code }: Pick<ConditionFault, "code">): boolean {
  return code === "condition/cycle";
}

function everyFact(measures: ParsedPolicy["measures"]) {
  const number = { type: "number", title: { vi: "số", en: "number" } } as const;
  return measures.length === 0 ? [] : ["value", "numerator", "denominator"].map((name) => [name, number] as const);
}

const endsBeforeItBegins = {
  code: "policy/ends-before-it-begins",
  what: { vi: "hết hiệu lực trước khi có hiệu lực", en: "ends before it begins" },
  expected: { vi: "ngày kết thúc không trước ngày bắt đầu", en: "a last day that is not before the first" },
} as const;
