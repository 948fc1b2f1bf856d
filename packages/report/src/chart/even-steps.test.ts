import fc from "fast-check";
import { expect, it } from "vitest";
import { evenSteps } from "./even-steps.ts";

it("has round edges", () => {
  expect(evenSteps([40.2, 47.8], 8)).toEqual([40, 41, 42, 43, 44, 45, 46, 47, 48]);
  expect(evenSteps([0.31, 0.9], 3)).toEqual([0.2, 0.4, 0.6, 0.8, 1]);
  expect(evenSteps([7], 10)).toEqual([7, 8]);
});

it("holds every value between its ends", () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 40 }),
      (values) => {
        const edges = evenSteps(values, 20);
        const slack = (edges.at(-1) ?? 0) * 1e-9;
        expect((edges[0] ?? 0) - Math.abs(slack)).toBeLessThanOrEqual(Math.min(...values) + 1e-9);
        expect((edges.at(-1) ?? 0) + Math.abs(slack)).toBeGreaterThanOrEqual(Math.max(...values) - 1e-9);
      },
    ),
  );
});
