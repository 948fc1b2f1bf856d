import { Exact, type FactValue } from "@cchc/core";
import { describe, expect, it } from "vitest";
import { renderMessage } from "../explain/render-message.ts";
import { LookupShape } from "../policy/shape.ts";
import { scoreLookup } from "./lookup.ts";
import type { ShapeInput } from "./shape-outcome.ts";

const input = (facts: Record<string, FactValue>): ShapeInput => ({
  value: Exact.zero,
  kind: "ratio",
  max: Exact.of(2),
  facts: new Map(Object.entries(facts)),
  named: new Map(),
});

/** Criterion 8 of Decree 61/2018: all petitions answered in time and none late 2, from 90 % 1, else 0. */
const petitions = LookupShape.parse({
  shape: "lookup",
  cases: [
    {
      if: {
        all: [
          { fact: "value", operator: "greaterThanInclusive", value: 0.9 },
          { fact: "late", operator: "equal", value: 0 },
        ],
      },
      points: 2,
    },
    { if: { fact: "value", operator: "greaterThanInclusive", value: 0.9 }, points: 1 },
  ],
  otherwise: 0,
});

describe("lookup", () => {
  it("gives the points of the first case that holds", () => {
    expect(scoreLookup(petitions, input({ value: Exact.of("95%"), late: Exact.zero })).points.toString()).toBe("2");
    expect(scoreLookup(petitions, input({ value: Exact.of("90%"), late: Exact.of(3) })).points.toString()).toBe("1");
  });

  it("gives what is left when no case holds", () => {
    const late = { value: Exact.of("89.999%"), late: Exact.of(3) };
    expect(scoreLookup(petitions, input(late)).points.toString()).toBe("0");
  });

  it("compares a third exactly", () => {
    const shape = LookupShape.parse({
      shape: "lookup",
      cases: [{ if: { fact: "value", operator: "lessThan", value: 0.3333333333 }, points: 2 }],
      otherwise: 0,
    });
    expect(scoreLookup(shape, input({ value: Exact.of("1/3") })).points.toString()).toBe("0");
  });

  it("names the case in symbols, and what the facts were", () => {
    const reason = scoreLookup(petitions, input({ value: Exact.of("95%"), late: Exact.zero })).reason;
    expect(renderMessage(reason, { language: "en", digits: 2 })).toBe(
      "the case value ≥ 0.9 and late = 0 (value = 0.95, late = 0): 2 points",
    );
    expect(renderMessage(reason, { language: "vi", digits: 2 })).toBe(
      "thuộc trường hợp value ≥ 0.9 và late = 0 (value = 0.95, late = 0): 2 điểm",
    );
  });

  it("names the facts when no case holds", () => {
    const { reason } = scoreLookup(petitions, input({ value: Exact.of("2/3"), late: Exact.of(3) }));
    expect(renderMessage(reason, { language: "en", digits: 2 })).toBe(
      "none of the cases holds (value = 2/3, late = 3): 0 points",
    );
  });

  it("does not know the next outcome: only the conditions tell", () => {
    expect(scoreLookup(petitions, input({ value: Exact.zero, late: Exact.zero })).next).toBeUndefined();
  });

  it("refuses a missing fact, which should have become a status", () => {
    expect(() => scoreLookup(petitions, input({ value: Exact.one }))).toThrow("condition/missing-fact");
  });
});
