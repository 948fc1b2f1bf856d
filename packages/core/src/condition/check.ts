import { checkTest, oneOf } from "./check-test.ts";
import type { Condition } from "./condition.ts";
import type { ConditionFault } from "./condition-fault.ts";
import type { FactCatalogue } from "./fact.ts";
import { expandName, largestExpansion } from "./named-graph.ts";

/** What a condition is checked against. */
export interface ConditionScope {
  /** Facts that may be asked for; when absent, comparisons are not checked, and names alone are. */
  readonly facts?: FactCatalogue;
  readonly named: ReadonlyMap<string, Condition>;
}

/**
 * Everything that is wrong with a condition before it ever runs: unknown facts, types and units that do not fit, names
 * that are unknown or lead back to themselves.
 */
export function checkCondition(condition: Condition, scope: ConditionScope): ConditionFault[] {
  return walk(condition, { scope, path: [], within: [] });
}

interface Visit {
  readonly scope: ConditionScope;
  readonly path: readonly (string | number)[];
  /** Named conditions that are being followed; they were found to lead to an end before the first was entered. */
  readonly within: readonly string[];
}

function walk(condition: Condition, visit: Visit): ConditionFault[] {
  const step = (part: Condition, ...keys: (string | number)[]) =>
    walk(part, { ...visit, path: [...visit.path, ...keys] });
  if ("fact" in condition) {
    const { facts } = visit.scope;
    return (facts === undefined ? [] : checkTest(condition, facts)).map((fault) => ({
      ...fault,
      path: [...visit.path, ...fault.path],
    }));
  }
  if ("all" in condition) {
    return condition.all.flatMap((part, index) => step(part, "all", index));
  }
  if ("any" in condition) {
    return condition.any.flatMap((part, index) => step(part, "any", index));
  }
  return "not" in condition ? step(condition.not, "not") : checkName(condition.condition, visit);
}

function checkName(name: string, { scope, path, within }: Visit): ConditionFault[] {
  const at = { path: [...path, "condition"], given: [...within, name].join(" → ") };
  const target = scope.named.get(name);
  if (target === undefined) {
    return [
      {
        ...at,
        code: "condition/unknown-name",
        what: { vi: "không có điều kiện mang tên này", en: "no condition has this name" },
        expected: oneOf([...scope.named.keys()]),
      },
    ];
  }
  const endless = within.length === 0 ? endlessName(name, scope) : undefined;
  if (endless !== undefined) {
    return [{ path: at.path, ...endless }];
  }
  // Whether a named condition fits depends on the facts where it is used, so its faults are reported at the use.
  return walk(target, { scope, path, within: [...within, name] }).map((fault) => ({ ...fault, path: at.path }));
}

/** The fault of a name that leads back to itself, or to more comparisons than anyone could read. */
function endlessName(name: string, { named }: ConditionScope): Omit<ConditionFault, "path"> | undefined {
  const expansion = expandName(name, named);
  if ("cycle" in expansion) {
    return { ...cycle, given: expansion.cycle.join(" → ") };
  }
  return expansion.size > largestExpansion ? { ...tooLarge, given: name } : undefined;
}

const cycle = {
  code: "condition/cycle",
  what: { vi: "điều kiện dẫn trở lại chính nó", en: "a named condition leads back to itself" },
  expected: { vi: "chuỗi tên không khép vòng", en: "names that do not form a circle" },
} as const;
const tooLarge = {
  code: "condition/too-large",
  what: { vi: "điều kiện quá lớn khi viết đầy đủ", en: "the condition is too large when every name is written out" },
  expected: { vi: `không quá ${largestExpansion} phép so sánh`, en: `at most ${largestExpansion} comparisons` },
} as const;
