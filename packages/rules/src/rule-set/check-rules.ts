import { checkCondition, type FactCatalogue, type Operand, operandTypeOf, type Problem, type Test } from "@cchc/core";
import type { RuleSet } from "./event-rule.ts";
import { inferTypes } from "./infer-types.ts";
import type { SlotTypes } from "./slot-type.ts";
import { factKey, factsIn, testsOf } from "./tests-of.ts";

/** What a check of rules finds: everything that is wrong, and the types that each fact may have. */
export interface CheckedRules {
  readonly problems: readonly Problem[];
  readonly types: ReadonlyMap<string, SlotTypes>;
}

/** Checks rules before any of them runs: against a catalogue of facts, or, without one, against one another. */
export function checkRules(ruleSet: RuleSet, facts: FactCatalogue | undefined): CheckedRules {
  const conditions = faultyConditions(ruleSet, facts);
  const tests = [...ruleSet.rules.map((rule) => rule.conditions), ...ruleSet.conditions.values()].flatMap(testsOf);
  const inferred = inferTypes(tests);
  const contradictions = facts === undefined ? contradicted(tests, inferred) : [];
  return {
    problems: [...sameNames(ruleSet), ...conditions, ...contradictions],
    types: facts === undefined ? inferred : typesIn(facts, tests),
  };
}

function faultyConditions({ rules, conditions }: RuleSet, facts: FactCatalogue | undefined): Problem[] {
  const scope = { named: conditions, ...(facts === undefined ? {} : { facts }) };
  return rules.flatMap((rule, index) =>
    checkCondition(rule.conditions, scope).map(({ path, given, ...fault }) => ({
      ...fault,
      given: `${rule.name ?? `rules[${index}]`}, ${path.join(".")}: ${given}`,
    })),
  );
}

/** The types of a catalogue for the facts that are asked for. */
function typesIn(facts: FactCatalogue, tests: readonly Test[]): Map<string, SlotTypes> {
  return new Map(
    tests.flatMap(factsIn).flatMap(({ fact, path }): [string, SlotTypes][] => {
      const definition = path === undefined ? facts.get(fact) : facts.get(fact)?.paths?.get(path);
      return definition === undefined ? [] : [[factKey({ fact, path }), new Set([operandTypeOf(definition)])]];
    }),
  );
}

function contradicted(tests: readonly Test[], types: ReadonlyMap<string, SlotTypes>): Problem[] {
  return [...types].flatMap(([key, { size }]) => (size > 0 ? [] : [contradiction(key, tests)]));
}

function contradiction(key: string, tests: readonly Test[]): Problem {
  const uses = tests.filter((test) => factsIn(test).some((one) => factKey(one) === key));
  return {
    code: "rule-set/types",
    what: {
      vi: "không giá trị nào của dữ kiện hợp với mọi phép so sánh",
      en: "no value of the fact fits all its comparisons",
    },
    given: uses.map((test) => `${factKey(test)} ${test.operator} ${operandText(test.value)}`).join("; "),
    expected: {
      vi: "phép so sánh với giá trị cùng loại, danh sách cho in và notIn, số hoặc ngày cho các phép so sánh lớn nhỏ",
      en: "comparisons with values of one type, lists for in and notIn, numbers or days where an order is asked for",
    },
  };
}

function operandText(value: Operand): string {
  return JSON.stringify(value);
}

function sameNames({ rules }: RuleSet): Problem[] {
  const names = rules.flatMap(({ name }) => name ?? []);
  return [...new Set(names.filter((name, index) => names.indexOf(name) < index))].map((name) => ({
    code: "rule-set/same-name",
    what: { vi: "hai quy tắc cùng tên", en: "two rules have one name" },
    given: name,
    expected: { vi: "mỗi quy tắc một tên", en: "a name of its own for each rule" },
  }));
}
