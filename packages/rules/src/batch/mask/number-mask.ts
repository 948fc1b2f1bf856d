import { Exact } from "@cchc/core";
import type { Frame } from "../outcome/coder.ts";
import { limitFor } from "../outcome/cut-list.ts";
import type { FactTest } from "./level-mask.ts";
import { type Mask, maskAny, maskNot } from "./mask.ts";

/** Whether an operator holds when the fact is less than, equal to, more than the number; those not listed are not known here. */
const holdsBy: ReadonlyMap<string, readonly [less: number, equal: number, more: number]> = new Map([
  ["equal", [0, 1, 0]],
  ["notEqual", [1, 0, 1]],
  ["lessThan", [1, 0, 0]],
  ["lessThanInclusive", [1, 1, 0]],
  ["greaterThan", [0, 0, 1]],
  ["greaterThanInclusive", [0, 1, 1]],
]);

/** Of the measure: conditions on an amount know no numerator. */
type Kind = "ratio" | "amount";

const knownKeys = new Set(["fact", "operator", "value"]);

/** A test of a number with a number, or with a list of them. */
export function numberMask(test: FactTest, kind: Kind): Mask | undefined {
  const fraction = fractionOf(test.fact, kind);
  if (fraction === undefined || Object.keys(test).some((key) => !knownKeys.has(key))) {
    return undefined;
  }
  const holds = holdsBy.get(test.operator);
  if (typeof test.value === "number") {
    return holds && orderMask(fraction, Exact.of(test.value), holds);
  }
  return Array.isArray(test.value) ? memberMask(fraction, test.operator, test.value) : undefined;
}

function memberMask(fraction: Fraction, operator: string, members: readonly unknown[]): Mask | undefined {
  const numbers = members.filter((member) => typeof member === "number");
  const known = operator === "in" || operator === "notIn";
  if (!known || numbers.length < members.length) {
    return undefined;
  }
  const among = maskAny(numbers.map((number) => orderMask(fraction, Exact.of(number), [0, 1, 0])));
  return operator === "in" ? among : maskNot(among);
}

/** Which columns a fact is the ratio of. */
type Fraction = (frame: Frame) => { readonly over: Float64Array; readonly under: Float64Array };

function fractionOf(fact: string, kind: Kind): Fraction | undefined {
  if (fact === "value") {
    return ({ column }) => ({ over: column.numerator, under: column.denominator });
  }
  if (kind === "ratio" && fact === "numerator") {
    return ({ column, table }) => ({ over: column.numerator, under: table.ones });
  }
  return kind === "ratio" && fact === "denominator"
    ? ({ column, table }) => ({ over: column.denominator, under: table.ones })
    : undefined;
}

/** Compares by cross multiplication: the order is -1, 0 or 1, and a table of three says whether it holds. */
function orderMask(fraction: Fraction, number: Exact, holdsFor: readonly number[]): Mask {
  const [p, q] = [Number(number.numerator), Number(number.denominator)];
  const byOrder = Uint8Array.from(holdsFor);
  return {
    limit: limitFor([number.numerator, number.denominator]),
    fill: (frame, holds) => {
      const { over, under } = fraction(frame);
      for (let row = 0; row < holds.length; row += 1) {
        const left = (over[row] ?? 0) * q;
        const right = (under[row] ?? 0) * p;
        holds[row] = byOrder[1 + Number(left > right) - Number(left < right)] ?? 0;
      }
    },
  };
}
