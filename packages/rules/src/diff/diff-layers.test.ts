import { parsePlainDate } from "@cchc/core";
import { expect, test } from "vitest";
import { cited, readLayer } from "../../test/layer-texts.ts";
import { type DiffOptions, diffPolicies } from "../index.ts";

const plain = readLayer({});
const heavier = readLayer({
  "overrides/max.yaml": `at: on-time.max
from: 2026-07-01
value: 12
${cited}examples: [{ name: half, given: { counts: { numerator: 1, denominator: 2 } }, expect: { points: 6 } }]
`,
  "overrides/area.yaml": `at: areas.service.max\nfrom: 2026-07-01\nvalue: 12\n${cited}`,
});

const maxima = (options: DiffOptions = {}) =>
  diffPolicies(plain, heavier, options)
    .changes.filter(({ kind }) => kind === "maximum")
    .map(({ file, at, dates }) => [file, at.join("."), dates?.from]);

test("what a layer changes in the head in the middle of its life is told with its day", () => {
  expect(maxima()).toEqual([["policy.yaml", "areas.0.max", "2026-07-01"]]);
});

test("on a day, the head as it is then", () => {
  expect(maxima({ on: parsePlainDate("2026-03-01") })).toEqual([]);
  expect(maxima({ on: parsePlainDate("2026-08-01") })).toEqual([
    ["policy.yaml", "areas.0.max", "2026-07-01"],
    ["indicators/on-time.yaml", "rules.1.max", "2026-07-01"],
  ]);
});
