import { Exact } from "@cchc/core";
import fc from "fast-check";
import { expect, test } from "vitest";
import { numberCells } from "./number-cells.ts";

const share = { type: "number", from: Exact.zero, to: Exact.one, whole: false } as const;
const count = { type: "number", from: Exact.zero, whole: true } as const;
const cells = (compared: readonly number[], domain: Parameters<typeof numberCells>[1]) =>
  numberCells(compared.map(Exact.of), domain).map(String);

test("one value for each stretch, the edges themselves, and the ends of the domain", () => {
  expect(cells([0.5], share)).toEqual(["0", "0.25", "0.5", "0.75", "1"]);
  expect(cells([0, 1], share)).toEqual(["0", "0.5", "1"]);
  expect(cells([3, 4], count)).toEqual(["0", "1", "3", "4", "5"]);
  expect(cells([2, 4], count)).toEqual(["0", "1", "2", "3", "4", "5"]);
  expect(cells([5], { type: "number", whole: false })).toEqual(["4", "5", "6"]);
});

test("what lies outside the domain is no value of it", () => {
  expect(cells([-1, 90], share)).toEqual(["0", "0.5", "1"]);
  expect(cells([2.5], count)).toEqual(["0", "1", "3"]);
});

test("for every value there is a cell that lies to each edge as it does", () => {
  const whole = fc.integer({ min: 0, max: 12 });
  fc.assert(
    fc.property(fc.array(whole, { maxLength: 4 }), whole, (edges, twelfths) => {
      const compared = edges.map((edge) => Exact.of(edge).dividedBy(12));
      const value = Exact.of(twelfths).dividedBy(12);
      const alike = (cell: Exact) => compared.every((edge) => cell.compare(edge) === value.compare(edge));
      return numberCells(compared, share).some(alike);
    }),
  );
});

test("the same holds for what is counted, with edges between whole numbers", () => {
  const halves = fc.integer({ min: -2, max: 20 });
  fc.assert(
    fc.property(fc.array(halves, { maxLength: 4 }), fc.nat(10), (edges, counted) => {
      const compared = edges.map((edge) => Exact.of(edge).dividedBy(2));
      const value = Exact.of(counted);
      const cells = numberCells(compared, count);
      expect(cells.every((cell) => cell.isWhole() && !cell.isNegative())).toBe(true);
      return cells.some((cell) => compared.every((edge) => cell.compare(edge) === value.compare(edge)));
    }),
  );
});
