import { describe, expect, test } from "vitest";
import { visit } from "../../../test/visit.ts";
import type { Condition } from "../../condition/condition.ts";
import { parsePeriod } from "../../time/parse-period.ts";
import { vietnamCalendar } from "../../vietnam-calendar.ts";
import { compileTest } from "./compile-test.ts";
import { entityReader } from "./entity-facts.ts";

const context = { period: parsePeriod("2024-02"), calendar: vietnamCalendar() };
const scope = { read: entityReader(visit, undefined), named: new Map() };

function outcome(condition: Condition, record: object): boolean | undefined {
  return compileTest(condition, scope)({ id: "1", unit: "A", ...record }, context);
}

describe("a time of a day beside a day", () => {
  const lastDay = { at: "2024-02-29T16:30:00" };
  const byEnd = (operator: "lessThanInclusive" | "greaterThan") =>
    ({ fact: "at", operator, value: { fact: "periodEnd" } }) as const;

  test("is not after it, however late in the day", () => {
    expect(outcome(byEnd("lessThanInclusive"), lastDay)).toBe(true);
    expect(outcome(byEnd("greaterThan"), lastDay)).toBe(false);
    expect(outcome(byEnd("greaterThan"), { at: "2024-03-01T00:00:00" })).toBe(true);
  });

  test("is not before it, however early", () => {
    const notBefore = { fact: "periodStart", operator: "lessThanInclusive", value: { fact: "at" } } as const;
    expect(outcome(notBefore, { at: "2024-02-01T00:00:00" })).toBe(true);
    expect(outcome(notBefore, { at: "2024-01-31T23:59:59" })).toBe(false);
  });

  test("is equal to it and in a list with it", () => {
    expect(outcome({ fact: "at", operator: "equal", value: "2024-02-29" }, lastDay)).toBe(true);
    expect(outcome({ fact: "at", operator: "notIn", value: ["2024-02-28", "2024-02-29"] }, lastDay)).toBe(false);
  });
});

describe("a text that is longer than another and begins like it", () => {
  test("is another text, even if the shorter is as long as a day", () => {
    const same = { fact: "village", operator: "equal", value: "2.000815.1" } as const;
    expect(outcome(same, { village: "2.000815.1T00:00:00" })).toBe(false);
    expect(outcome(same, { village: "2.000815.1" })).toBe(true);
  });
});

describe("numbers", () => {
  test("are compared exactly, whole with whole and with fractions", () => {
    const dear = { fact: "fee", operator: "greaterThan", value: 0.3 } as const;
    expect(outcome(dear, { fee: 0 })).toBe(false);
    expect(outcome(dear, { fee: 1 })).toBe(true);
  });
});

describe("a value that is missing", () => {
  const free = { fact: "fee", operator: "equal", value: 0 } as const;
  const paid = { fact: "paid", operator: "equal", value: true } as const;

  test("leaves a comparison open, and what hangs on it", () => {
    expect(outcome(free, {})).toBeUndefined();
    expect(outcome({ not: free }, {})).toBeUndefined();
    expect(outcome({ all: [free, paid] }, { paid: true })).toBeUndefined();
    expect(outcome({ any: [free, paid] }, { paid: false })).toBeUndefined();
  });

  test("does not where the rest decides", () => {
    expect(outcome({ all: [free, paid] }, { paid: false })).toBe(false);
    expect(outcome({ any: [free, paid] }, { paid: true })).toBe(true);
  });
});
