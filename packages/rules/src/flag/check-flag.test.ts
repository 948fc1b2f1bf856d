import { describe, expect, test } from "vitest";
import { faultsOf } from "../../test/faults.ts";
import { smallPolicyTexts } from "../../test/small-policy.ts";
import { readPolicy } from "../policy/read-policy.ts";

const words = "{ vi: chữ, en: words }";

function faults(raise: string, more = ""): string[] {
  const text = `id: look-here
code: I1
title: ${words}
meaning: ${words}
raise: ${raise}
${more}look: ${words}
basis: choice
source: { document: x, confidence: low }
`;
  return faultsOf(() => readPolicy(new Map([...smallPolicyTexts(), ["flags/look-here.yaml", text] as const])));
}

const value = "{ fact: value, operator: greaterThan, value: 0.5 }";
const measured = `[{ by: measure, measure: cases-on-time, when: ${value} }]`;

describe("a flag", () => {
  test("is raised by any of a few triggers, and may say what it touches", () => {
    const others = "{ by: unit-not-in-force }, { by: over-the-whole }, { by: self-over-verified, over: 0.5 }";
    expect(faults(`[{ by: points-without-evidence }, ${others}]`)).toEqual([]);
    expect(faults(measured, "touches: [on-time]\n")).toEqual([]);
  });

  test.each([
    ["no trigger", "[]", ["flags/look-here.yaml:5:8 schema/too-small"]],
    [
      "a measure that is not there",
      `[{ by: measure, measure: cases-in-time, when: ${value} }]`,
      ["flags/look-here.yaml:5:33 policy/unknown-name"],
    ],
    [
      "a fact that a measure does not give",
      "[{ by: over-the-whole }, { by: measure, measure: cases-on-time, when: { fact: share, operator: equal, value: 1 } }]",
      ["flags/look-here.yaml:5:86 condition/unknown-fact"],
    ],
    ["a trigger of no kind", "[{ by: hearsay }]", ["flags/look-here.yaml:5:15 schema/invalid-union"]],
  ])("with %s is refused at its place", (_, raise, expected) => {
    expect(faults(raise)).toEqual(expected);
  });

  test("that touches an indicator which is not there is refused", () => {
    expect(faults(measured, "touches: [on-time, too-late]\n")).toEqual([
      "flags/look-here.yaml:6:20 policy/unknown-name",
    ]);
  });
});
