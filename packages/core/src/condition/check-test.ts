import type { Localized } from "../text.ts";
import { type FactOperand, isFactOperand, isInterval, type Test } from "./condition.ts";
import type { ConditionFault } from "./condition-fault.ts";
import type { FactCatalogue, FactDefinition } from "./fact.ts";
import { factAt } from "./fact-at.ts";
import type { Interval } from "./interval.ts";
import { fitsLiteral, type Literal, literalTypeOf } from "./literal-type.ts";
import { type OperandType, operandTypeOf, operatorsFor, typeInWords, wantedOperand } from "./operand-type.ts";
import { AddedOperator } from "./operator.ts";

/** Everything that is wrong with one comparison; paths begin inside it. */
export function checkTest(test: Test, facts: FactCatalogue): ConditionFault[] {
  const fact = factAt(facts, test.fact, test.path);
  if (fact === undefined) {
    return [unknownFact(test, [], facts)];
  }
  const type = operandTypeOf(fact);
  const wanted = wantedOperand(test.operator, type);
  if (wanted === undefined) {
    const given = `${test.operator} (${test.fact}: ${fact.type})`;
    return [{ ...operatorType, path: ["operator"], given, expected: oneOf(operatorsFor(type)) }];
  }
  const { value } = test;
  return isFactOperand(value)
    ? checkFactOperand(value, { test, fact, wanted }, facts)
    : checkLiteral(value, { test, fact, wanted });
}

/** A comparison with what is known of its fact and what its operator wants beside it. */
interface Wanting {
  readonly test: Test;
  readonly fact: FactDefinition;
  readonly wanted: OperandType;
}

function checkFactOperand(
  operand: FactOperand,
  { test, fact, wanted }: Wanting,
  facts: FactCatalogue,
): ConditionFault[] {
  const other = factAt(facts, operand.fact, operand.path);
  if (other === undefined) {
    return [unknownFact(operand, ["value"], facts)];
  }
  const found = operandTypeOf(other);
  if (found !== wanted || AddedOperator.safeParse(test.operator).success) {
    return [{ ...valueType, path: ["value"], given: `${operand.fact} (${found})`, expected: typeInWords(wanted) }];
  }
  return fact.unit === undefined || other.unit === undefined || fact.unit === other.unit
    ? []
    : [unitMismatch({ name: test.fact, unit: fact.unit }, { name: operand.fact, unit: other.unit })];
}

function checkLiteral(value: Literal, { test, fact, wanted }: Wanting): ConditionFault[] {
  const path = ["value"];
  if (!fitsLiteral(value, wanted)) {
    const given = `${JSON.stringify(value)} (${literalTypeOf(value)})`;
    return [{ ...valueType, path, given, expected: typeInWords(wanted) }];
  }
  if (isInterval(value)) {
    return isEmpty(value) ? [{ ...emptyInterval, path, given: JSON.stringify(value) }] : [];
  }
  const strange = test.operator === "isPresent" ? [] : strangeValues(value, fact);
  return strange.length === 0
    ? []
    : [{ ...unknownValue, path, given: strange.join(", "), expected: oneOf(fact.values ?? []) }];
}

/** A value that the closed list of a fact does not have: a misspelt status would never hold, or always. */
function strangeValues(value: Literal, { values }: FactDefinition): string[] {
  const literals = Array.isArray(value) ? value : [value];
  return values === undefined
    ? []
    : literals.filter((literal): literal is string => typeof literal === "string" && !values.includes(literal));
}

function isEmpty({ atLeast, above, below, atMost }: Interval): boolean {
  const low = atLeast ?? above;
  const high = atMost ?? below;
  const touching = low === high && (above !== undefined || below !== undefined);
  return low !== undefined && high !== undefined && (touching || low > high);
}

function unknownFact({ fact, path }: FactOperand, at: readonly string[], facts: FactCatalogue): ConditionFault {
  const known = facts.get(fact);
  return known === undefined
    ? { path: [...at, "fact"], ...noFact, given: fact, expected: oneOf([...facts.keys()]) }
    : {
        path: [...at, "path"],
        ...noPath,
        given: `${fact} ${path}`,
        expected: oneOf([...(known.paths ?? new Map()).keys()]),
      };
}

interface Measured {
  readonly name: string;
  readonly unit: string;
}

function unitMismatch(left: Measured, right: Measured): ConditionFault {
  return {
    path: ["value"],
    code: "condition/unit-mismatch",
    what: { vi: "so sánh hai số khác đơn vị", en: "two numbers of different units are compared" },
    given: `${left.name} (${left.unit}), ${right.name} (${right.unit})`,
    expected: { vi: "hai số cùng đơn vị", en: "two numbers of one unit" },
  };
}

/** A list of what would fit, as errors print it. */
export function oneOf(names: readonly string[]): Localized {
  const list = names.length === 0 ? "—" : names.join(", ");
  return { vi: `một trong: ${list}`, en: `one of: ${list}` };
}

const noFact = {
  code: "condition/unknown-fact",
  what: { vi: "không có dữ kiện này", en: "unknown fact" },
} as const;
const noPath = {
  code: "condition/unknown-path",
  what: { vi: "dữ kiện không có gì ở đường dẫn này", en: "nothing of the fact is known at this path" },
} as const;
const operatorType = {
  code: "condition/operator-type",
  what: { vi: "toán tử không dùng được với loại dữ kiện này", en: "the operator does not fit this type of fact" },
} as const;
const valueType = {
  code: "condition/value-type",
  what: { vi: "giá trị so sánh không cùng loại với dữ kiện", en: "the value is not of the fact's type" },
} as const;
const unknownValue = {
  code: "condition/unknown-value",
  what: { vi: "dữ kiện không có giá trị này", en: "the fact has no such value" },
} as const;
const emptyInterval = {
  code: "condition/empty-interval",
  what: { vi: "không giá trị nào thuộc khoảng này", en: "no value lies in the interval" },
  expected: { vi: "mốc dưới nhỏ hơn mốc trên", en: "a lower edge that is less than the upper one" },
} as const;
