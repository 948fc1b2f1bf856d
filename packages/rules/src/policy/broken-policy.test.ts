import { describe, expect, test } from "vitest";
import { faultsOf, problemsOf } from "../../test/faults.ts";
import { type Change, head, indicator, measure, smallPolicyTexts } from "../../test/small-policy.ts";
import { readPolicy } from "./read-policy.ts";

function reading(...changes: readonly Change[]) {
  return () => readPolicy(smallPolicyTexts(...changes));
}

function scoring(shape: string): Change {
  return [indicator, "score: { shape: linear }", `score: { ${shape} }`];
}

function passing(condition: string): Change {
  return scoring(`shape: pass-fail, pass: ${condition}`);
}

const test1 = "{ fact: value, operator: equal, value: 1 }";

describe("files that do not fit their schema", () => {
  test.each<[string, Change, string[]]>([
    ["an unknown key", [head, "rank:", "ranks: 1\nrank:"], ["policy.yaml:11:1 schema/unknown-key"]],
    [
      "a misspelt key",
      [indicator, "max: 10", "maximum: 10"],
      ["indicators/on-time.yaml:9:5 schema/missing", "indicators/on-time.yaml:12:5 schema/unknown-key"],
    ],
    ["a title in one language", [indicator, ", en: On time", ""], ["indicators/on-time.yaml:4:8 schema/missing"]],
    ["an empty title", [indicator, "en: On time", 'en: ""'], ["indicators/on-time.yaml:4:28 schema/too-small"]],
    ["an unknown shape", scoring("shape: sigmoid"), ["indicators/on-time.yaml:13:21 schema/invalid-union"]],
    ["no shape", scoring(""), ["indicators/on-time.yaml:13:12 schema/missing"]],
    ["a text for a number", [indicator, "max: 10", "max: ten"], ["indicators/on-time.yaml:12:10 number/unreadable"]],
    [
      "a truth value for a number",
      [indicator, "max: 10", "max: true"],
      ["indicators/on-time.yaml:12:10 schema/invalid-type"],
    ],
    ["a zero denominator", [indicator, "max: 10", "max: 1/0"], ["indicators/on-time.yaml:12:10 number/unreadable"]],
    [
      "two edges on one side",
      scoring("shape: bands, direction: higher-is-better, bands: [{ atLeast: 1%, above: 2%, points: 1 }]"),
      ["indicators/on-time.yaml:13:65 bands/two-edges"],
    ],
    ["a day as people write it", [head, "from: 2026-01-01", "from: 1/1/2026"], ["policy.yaml:4:7 date/unreadable"]],
    ["a day that is not", [head, "from: 2026-01-01", "from: 2026-02-30"], ["policy.yaml:4:7 date/no-such-day"]],
    ["a list that is a word", [head, "[month]", "month"], ["policy.yaml:5:10 schema/invalid-type"]],
    ["an id with capitals", [measure, "id: cases", "id: Cases"], ["measures/cases-on-time.yaml:1:5 id/unreadable"]],
    [
      "a measure id with capitals in an example",
      [indicator, "counts:", "measures: { Cases: { amount: 1 } }, counts:"],
      ["indicators/on-time.yaml:17:40 schema/invalid-key"],
    ],
    [
      "half a count in an example",
      [indicator, ", denominator: 2", ""],
      ["indicators/on-time.yaml:17:36 schema/missing"],
    ],
    [
      "an unknown treatment",
      [indicator, "noData: withhold", "noData: skip"],
      ["indicators/on-time.yaml:14:45 schema/invalid-value"],
    ],
    [
      "no word on missing data",
      [indicator, ", noData: withhold", ""],
      ["indicators/on-time.yaml:14:11 schema/missing"],
    ],
  ])("%s", (_, change, faults) => {
    expect(faultsOf(reading(change))).toEqual(faults);
  });
});

describe("conditions", () => {
  test.each<[string, Change, string[]]>([
    [
      "an unknown operator",
      passing("{ fact: value, operator: atLeast, value: 1 }"),
      ["indicators/on-time.yaml:13:63 schema/invalid-value"],
    ],
    [
      "all and any on one object",
      passing(`{ all: [${test1}], any: [${test1}] }`),
      ["indicators/on-time.yaml:13:91 schema/unknown-key"],
    ],
    ["an empty group", passing("{ all: [] }"), ["indicators/on-time.yaml:13:45 schema/too-small"]],
    [
      "a fault deep inside",
      passing("{ all: [{ not: { fact: value, operator: is, value: 1 } }] }"),
      ["indicators/on-time.yaml:13:78 schema/invalid-value"],
    ],
    [
      "an unknown fact",
      passing("{ fact: late, operator: equal, value: 1 }"),
      ["indicators/on-time.yaml:13:46 condition/unknown-fact"],
    ],
    [
      "in with a text",
      passing("{ fact: level, operator: in, value: commune }"),
      ["indicators/on-time.yaml:13:74 condition/value-type"],
    ],
    [
      "an unknown operator behind a decorator",
      passing("{ fact: value, operator: 'not:atLeast', value: 1 }"),
      ["indicators/on-time.yaml:13:63 condition/unknown-operator"],
    ],
    [
      "an interval with two lower edges",
      passing("{ fact: value, operator: between, value: { atLeast: 0.5, above: 0.5 } }"),
      ["indicators/on-time.yaml:13:79 condition/interval-edges"],
    ],
    [
      "an interval that holds nothing",
      passing("{ fact: value, operator: between, value: { atLeast: 1, below: 1 } }"),
      ["indicators/on-time.yaml:13:79 condition/empty-interval"],
    ],
    [
      "a share compared with a count",
      passing("{ fact: value, operator: lessThan, value: { fact: denominator } }"),
      ["indicators/on-time.yaml:13:80 condition/unit-mismatch"],
    ],
    [
      "a period for a share",
      passing("{ fact: value, operator: withinPeriod, value: 2026-Q3 }"),
      ["indicators/on-time.yaml:13:63 condition/operator-type"],
    ],
    [
      "a path into a number",
      passing("{ fact: value, path: $.x, operator: equal, value: 1 }"),
      ["indicators/on-time.yaml:13:59 condition/unknown-path"],
    ],
    ["an unknown name", passing("{ condition: gone }"), ["indicators/on-time.yaml:13:51 condition/unknown-name"]],
    [
      "a name that leads back to itself",
      [head, "print:", "conditions:\n  a: { all: [{ condition: a }] }\nprint:"],
      ["policy.yaml:13:6 condition/cycle"],
    ],
    [
      "two names that lead to each other",
      [head, "print:", "conditions:\n  a: { condition: b }\n  b: { not: { condition: a } }\nprint:"],
      ["policy.yaml:13:6 condition/cycle", "policy.yaml:14:6 condition/cycle"],
    ],
  ])("%s", (_, change, faults) => {
    expect(faultsOf(reading(change))).toEqual(faults);
  });
});

describe("files that do not fit each other", () => {
  test.each<[string, Change[], string[]]>([
    [
      "an id that is not the name of its file",
      [[indicator, "id: on-time", "id: in-time"]],
      ["indicators/on-time.yaml:1:5 policy/id-is-not-file-name"],
    ],
    [
      "an unknown area",
      [[indicator, "area: service", "area: servis"]],
      ["indicators/on-time.yaml:3:7 policy/unknown-name"],
    ],
    [
      "an unknown measure",
      [[indicator, "measure: cases-on", "measure: cases-not-on"]],
      ["indicators/on-time.yaml:7:10 policy/unknown-name"],
    ],
    [
      "no measure",
      [[indicator, "measure: cases-on-time\n", ""]],
      ["indicators/on-time.yaml:12:12 rule/measure-missing", "indicators/on-time.yaml:16:36 example/no-measure"],
    ],
    [
      "an area twice",
      [[head, "rank:", "  - { id: service, title: { vi: K, en: O }, short: { vi: K, en: O }, max: 0 }\nrank:"]],
      ["policy.yaml:11:11 policy/same-id"],
    ],
    [
      "an indicator named like an area",
      [
        [head, "id: service", "id: on-time"],
        [indicator, "area: service", "area: on-time"],
      ],
      ["indicators/on-time.yaml:1:5 policy/same-id"],
    ],
    ["area maxima that do not add up", [[head, "max: 10", "max: 20"]], ["policy.yaml:10:10 area/maxima"]],
  ])("%s", (_, changes, faults) => {
    expect(faultsOf(reading(...changes))).toEqual(faults);
  });

  test("a stray file, and no policy.yaml", () => {
    const stray = new Map([...smallPolicyTexts(), ["indicators/old/on-time.yml", "id: on-time"]]);
    expect(faultsOf(() => readPolicy(stray))).toContain("indicators/old/on-time.yml policy/stray-file");
    expect(faultsOf(() => readPolicy(new Map()))).toEqual(["policy/no-head"]);
  });
});

describe("a message can be acted on, in both languages", () => {
  test.each<[string, Change, object]>([
    [
      "an operator",
      passing("{ fact: level, operator: is, value: x }"),
      {
        what: { vi: "rules.0.score.pass.operator: không đúng", en: "rules.0.score.pass.operator does not fit" },
        given: '"is"',
      },
    ],
    [
      "a decimal comma",
      [indicator, "max: 10", "max: 9,5"],
      {
        what: { vi: "rules.0.max: không đọc được số", en: "rules.0.max: not a number that can be read" },
        given: '"9,5"',
        expected: { vi: "dấu chấm thập phân, không dấu phẩy", en: "a decimal point, not a comma" },
        example: "9.5",
      },
    ],
    ["a type", [head, "[month]", "month"], { given: '"month"', expected: { vi: "một danh sách", en: "a list" } }],
    ["a size", [head, "[month]", "[]"], { expected: { vi: "ít nhất 1 mục", en: "at least 1 item(s)" } }],
    [
      "a missing number",
      [indicator, "    max: 10\n", ""],
      {
        what: { vi: "thiếu rules.0.max", en: "rules.0.max is missing" },
        expected: { vi: "một số như 2, 0.5, 80% hoặc 4/5", en: "a number such as 2, 0.5, 80% or 4/5" },
      },
    ],
    ["a choice", [head, "ties: standard", "ties: olympic"], { expected: { vi: "một trong: standard, dense" } }],
    [
      "an address",
      [head, "decision: {", "decision: { url: portal,"],
      {
        expected: {
          vi: "một địa chỉ như https://dichvucong.gov.vn",
          en: "an address such as https://dichvucong.gov.vn",
        },
      },
    ],
    [
      "areas that do not add up",
      [head, "max: 10", "max: 20"],
      {
        given: "on-time = 10",
        expected: { vi: "các tiêu chí cộng thành 20, hoặc max: 10 cho lĩnh vực" },
      },
    ],
  ])("%s", (_, change, problem) => {
    expect(problemsOf(reading(change))[0]).toMatchObject(problem);
  });
});
