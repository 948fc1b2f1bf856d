import { parsePlainDate } from "@cchc/core";
import { describe, expect, test } from "vitest";
import { type LintFinding, lintPolicy, lintRules, suppressionRules } from "../../src/index.ts";
import { baseTexts, brokenPolicies } from "./read-case.ts";

const on = parsePlainDate("2026-06-01");
const broken = brokenPolicies();

function diagnostic({ rule, file, line, column }: LintFinding) {
  return { rule, at: [file, line, column].filter((part) => part !== undefined).join(":") };
}

test("the policy that every case breaks gives nothing to say", () => {
  expect(lintPolicy(baseTexts(), { on }).findings).toEqual([]);
});

describe("each broken policy gives its one diagnostic, at its place", () => {
  test.each(broken.map((one) => [one.name, one] as const))("%s", (_, { texts, expected }) => {
    expect(lintPolicy(texts, { on }).findings.map(diagnostic)).toEqual(expected);
  });
});

test("every rule of the lint is broken at least once", () => {
  const shown = new Set(broken.flatMap(({ expected }) => expected.map(({ rule }) => rule)));
  const ids = [...lintRules, ...suppressionRules].map(({ id }) => id);
  expect(ids.filter((id) => !shown.has(id))).toEqual([]);
});

test("there are more than forty of them, each of its own text", () => {
  expect(broken.length).toBeGreaterThanOrEqual(40);
  expect(new Set(broken.map(({ texts }) => JSON.stringify([...texts]))).size).toBe(broken.length);
});
