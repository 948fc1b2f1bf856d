import { type Condition, conditionHolds, type Exact, type FactValue, type Test } from "@cchc/core";
import type { FactDomain, FactDomains } from "./domain.ts";
import { numberCells } from "./number-cells.ts";
import { isReadable, literalsOf, numbersOf } from "./readable-test.ts";

/** What conditions are reasoned about with. */
export interface ReasonScope {
  readonly domains: FactDomains;
  readonly named: ReadonlyMap<string, Condition>;
}

/** One way things may be, as far as conditions can tell: values of facts, and outcomes of what is not reasoned about. */
export interface Situation {
  readonly facts: ReadonlyMap<string, FactValue>;
  readonly open: ReadonlyMap<string, boolean>;
}

const mostSituations = 20_000;

/**
 * Every situation that some conditions can tell apart, and no fewer: what holds in none of them holds never. Facts are
 * taken as independent of each other, so some of the situations may not exist. Undefined when there are too many to try.
 */
export function situationsOf(conditions: readonly Condition[], scope: ReasonScope): Situation[] | undefined {
  const tests = conditions.flatMap((condition) => testsIn(condition, scope.named));
  const choices = [...factChoices(tests, scope.domains), ...openChoices(tests, scope.domains)];
  const count = choices.reduce((product, { values }) => product * values.length, 1);
  if (count > mostSituations) {
    return undefined;
  }
  return choices.reduce<Situation[]>(
    (situations, choice) => situations.flatMap((one) => choice.values.map((value) => withChoice(one, choice, value))),
    [{ facts: new Map(), open: new Map() }],
  );
}

/** Whether a condition holds in a situation. */
export function holdsIn(condition: Condition, situation: Situation, scope: ReasonScope): boolean {
  if ("all" in condition) {
    return condition.all.every((part) => holdsIn(part, situation, scope));
  }
  if ("any" in condition) {
    return condition.any.some((part) => holdsIn(part, situation, scope));
  }
  if ("not" in condition) {
    return !holdsIn(condition.not, situation, scope);
  }
  if ("condition" in condition) {
    const target = scope.named.get(condition.condition);
    return target !== undefined && holdsIn(target, situation, scope);
  }
  return (
    situation.open.get(keyOf(condition)) ?? conditionHolds(condition, { facts: situation.facts, named: scope.named })
  );
}

interface Choice {
  readonly kind: "fact" | "open";
  readonly name: string;
  readonly values: readonly FactValue[];
}

function withChoice({ facts, open }: Situation, { kind, name }: Choice, value: FactValue): Situation {
  return kind === "fact"
    ? { facts: new Map([...facts, [name, value]]), open }
    : { facts, open: new Map([...open, [name, value === true]]) };
}

/** Every comparison in a condition, names followed. */
export function testsIn(condition: Condition, named: ReasonScope["named"]): Test[] {
  if ("fact" in condition) {
    return [condition];
  }
  if ("all" in condition) {
    return condition.all.flatMap((part) => testsIn(part, named));
  }
  if ("any" in condition) {
    return condition.any.flatMap((part) => testsIn(part, named));
  }
  const inner = "not" in condition ? condition.not : named.get(condition.condition);
  return inner === undefined ? [] : testsIn(inner, named);
}

function factChoices(tests: readonly Test[], domains: FactDomains): Choice[] {
  const readable = tests.filter((test) => isReadable(test, domains));
  const names = [...new Set(readable.map(({ fact }) => fact))];
  return names.flatMap((name) => {
    const domain = domains.get(name);
    const operands = readable.filter(({ fact }) => fact === name).map(({ value }) => value);
    return domain === undefined ? [] : [{ kind: "fact", name, values: valuesOf(domain, operands) }];
  });
}

function valuesOf(domain: FactDomain, operands: readonly Test["value"][]): FactValue[] {
  switch (domain.type) {
    case "number":
      return numberCells(operands.flatMap<Exact>(numbersOf), domain);
    case "text":
      return [...(domain.values ?? [...new Set(operands.flatMap(literalsOf).map(String)), otherText])];
    case "boolean":
      return [true, false];
  }
}

/** A text that no policy compares with. */
const otherText = "\u0000";

function openChoices(tests: readonly Test[], domains: FactDomains): Choice[] {
  const keys = new Set(tests.filter((test) => !isReadable(test, domains)).map(keyOf));
  return [...keys].map((name) => ({ kind: "open", name, values: [true, false] }));
}

function keyOf(test: Test): string {
  return JSON.stringify(test);
}
