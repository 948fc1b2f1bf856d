import { describe, expect, test } from "vitest";
import { faultsOf, problemsOf } from "../../test/faults.ts";
import { type Change, head, indicator, smallPolicyTexts } from "../../test/small-policy.ts";
import { readPolicy } from "./read-policy.ts";

function reading(...changes: readonly Change[]) {
  return () => readPolicy(smallPolicyTexts(...changes));
}

describe("what is no plain YAML is refused where it stands", () => {
  test.each<[string, Change, string[]]>([
    ["an open list", [head, "[month]", "[month"], ["policy.yaml:6:1 yaml/syntax"]],
    [
      "a tab as indentation",
      [indicator, "    basis: law", "\tbasis: law"],
      ["indicators/on-time.yaml:10:1 yaml/syntax"],
    ],
    ["two documents", [head, "print:", "---\nprint:"], ["policy.yaml:12:1 yaml/syntax"]],
    ["an unknown tag", [head, "max: 10", "max: !points 10"], ["policy.yaml:10:10 yaml/syntax"]],
    ["a key twice", [head, "print:", "from: 2026-02-01\nprint:"], ["policy.yaml:12:1 yaml/duplicate-key"]],
    ["a list as key", [head, "print:", "? [a, b]\n: 1\nprint:"], ["policy.yaml:12:3 yaml/key"]],
    ["__proto__ as key", [head, "print:", "__proto__: { id: x }\nprint:"], ["policy.yaml:12:1 yaml/key"]],
    [
      "__proto__ as name of a condition",
      [head, "print:", "conditions: { __proto__: { condition: a } }\nprint:"],
      ["policy.yaml:12:15 yaml/key"],
    ],
    ["a directive to an older YAML", [head, "id: demo", "%YAML 1.1\n---\nid: demo"], ["policy.yaml:1:1 yaml/version"]],
    [
      "a merge key",
      [indicator, "clause: Điều 1", "<<: { clause: x }"],
      ["indicators/on-time.yaml:1:1 schema/missing", "indicators/on-time.yaml:6:1 schema/unknown-key"],
    ],
    ["an alias", [head, "print:", "x: &a 1\ny: *a\nprint:"], ["policy.yaml:13:4 yaml/alias"]],
  ])("%s", (_, change, faults) => {
    expect(faultsOf(reading(change))).toEqual(faults);
  });

  test("aliases that double nine times over are refused before they are written out", () => {
    const laughs = Array.from({ length: 9 }, (_, n) => `l${n + 1}: &l${n + 1} [${Array(9).fill(`*l${n}`).join(", ")}]`);
    const faults = faultsOf(reading([head, "print:", `l0: &l0 [lol]\n${laughs.join("\n")}\nprint:`]));
    expect(faults).toHaveLength(81);
    expect(faults[0]).toBe("policy.yaml:13:10 yaml/alias");
  });

  test.each([
    ["twenty digits", "12345678901234567890"],
    ["more decimals than a double holds", "10.0000000000000001"],
    ["not a number", ".nan"],
    ["infinity", ".inf"],
    ["a hexadecimal number", "0x0A"],
    ["an exponent", "1e1"],
    ["no digit before the point", ".5"],
  ])("a number that cannot be held exactly or reads oddly: %s", (_, number) => {
    expect(faultsOf(reading([head, "max: 10", `max: ${number}`]))).toEqual(["policy.yaml:10:10 yaml/inexact-number"]);
  });
});

describe("what would exhaust the machine is refused at once", () => {
  test.each([
    ["open brackets", [head, "[month]", "[".repeat(100_000)] as const, "policy.yaml:5:109 yaml/too-deep"],
    [
      "closed brackets",
      [head, "[month]", `${"[".repeat(9000)}${"]".repeat(9000)}`] as const,
      "policy.yaml:5:109 yaml/too-deep",
    ],
    ["lists in lists", [head, "[month]", `\n  ${"- ".repeat(9000)}x`] as const, "policy.yaml:6:200 yaml/too-deep"],
    [
      "nested negations",
      [indicator, "shape: linear", `shape: pass-fail, pass: ${"{not: ".repeat(5000)}1${"}".repeat(5000)}`] as const,
      "indicators/on-time.yaml:13:609 yaml/too-deep",
    ],
  ])("%s", (_, change, fault) => {
    expect(faultsOf(reading(change))).toEqual([fault]);
  });

  test("a file over a million characters", () => {
    const [problem] = problemsOf(reading([head, "id: demo", `# ${"x".repeat(1_000_000)}\nid: demo`]));
    expect(problem).toMatchObject({ code: "yaml/too-large", given: "1000331", place: { file: "policy.yaml" } });
  });

  test("named conditions that double one another thirty times over", () => {
    const doubling = Array.from(
      { length: 30 },
      (_, n) => `  n${n + 1}: { all: [{ condition: n${n} }, { condition: n${n} }] }`,
    );
    const first = "  n0: { fact: level, operator: equal, value: commune }";
    const faults = faultsOf(reading([head, "print:", ["conditions:", first, ...doubling, "print:"].join("\n")]));
    expect(new Set(faults.map((fault) => fault.split(" ")[1]))).toEqual(new Set(["condition/too-large"]));
  });
});

describe("files that hold nothing", () => {
  test.each([
    ["empty", "", ["policy.yaml:1:1 yaml/empty"]],
    ["only a comment", "# later\n", ["policy.yaml:1:1 yaml/empty"]],
    ["null", "null\n", ["policy.yaml:1:1 schema/invalid-type"]],
    ["a list", "- demo\n", ["policy.yaml:1:1 schema/invalid-type"]],
    ["a text", "demo\n", ["policy.yaml:1:1 schema/invalid-type"]],
  ])("%s", (_, text, faults) => {
    expect(faultsOf(() => readPolicy(new Map([["policy.yaml", text]])))).toEqual(faults);
  });
});

test("every file with a fault is told, not the first alone", () => {
  const texts = smallPolicyTexts([head, "[month]", "[month"], [indicator, "max: 10", "max: .inf"]);
  expect(faultsOf(() => readPolicy(texts))).toEqual([
    "policy.yaml:6:1 yaml/syntax",
    "indicators/on-time.yaml:12:10 yaml/inexact-number",
  ]);
});

test("a message says what was given without the words of the YAML library about places", () => {
  const [problem] = problemsOf(reading([indicator, "    basis: law", "\tbasis: law"]));
  expect(problem).toMatchObject({
    given: "Tabs are not allowed as indentation",
    expected: { vi: "YAML đúng cú pháp, thụt dòng bằng dấu cách" },
  });
});
