import { describe, expect, test } from "vitest";
import { faultsOf, problemsOf } from "../../test/faults.ts";
import { type Change, head, measure, smallPolicyTexts } from "../../test/small-policy.ts";
import { readPolicy } from "./read-policy.ts";

const counted = `count:
  by: share
  entity: case-file
  in: { at: receivedAt }
  rule: qd-766
  population: { fact: status, operator: notEqual, value: refused }
  exclude: { fact: channel, operator: in, value: [postal] }
  numerator: { fact: outcome, operator: equal, value: on-time }
`;
const lastLine = "  denominator: { vi: tất cả, en: all }\n";

/** The one measure of the small policy, counted from case files, with a change to how. */
function counting(found: string, put: string): Change {
  expect(counted.split(found)).toHaveLength(2);
  return [measure, lastLine, `${lastLine}${counted.replace(found, () => put)}`];
}

/** The small policy whose measure is counted in another way altogether. */
function countedBy(count: string): Change {
  return [measure, lastLine, `${lastLine}count: ${count}\n`];
}

const amountFile = (id: string, count: string) => `id: ${id}
kind: amount
title: { vi: số, en: number }
unit: { vi: hồ sơ, en: files }
given: { amount: { vi: số, en: number } }
${count === "" ? "" : `count: ${count}\n`}`;
const ratioFile = (id: string, count: string, more = "") => `id: ${id}
kind: ratio
title: { vi: số, en: number }
given: { numerator: { vi: a, en: a }, denominator: { vi: b, en: b } }
${more}count: ${count}
`;

/** Reads the small policy with changes and with further measures by id. */
function reading(changes: readonly Change[], more: Readonly<Record<string, string>> = {}) {
  const files = Object.entries(more).map(([id, text]) => [`measures/${id}.yaml`, text] as const);
  return () => readPolicy(new Map([...smallPolicyTexts(...changes), ...files]));
}

const at = (place: string) => `measures/cases-on-time.yaml:${place}`;

test("a measure that fits its entity is accepted", () => {
  expect(faultsOf(reading([counting("rule: qd-766", "rule: qd-766")]))).toEqual([]);
});

describe("a measure over records names things that are not", () => {
  test.each<[string, Change, string[]]>([
    ["an entity", counting("entity: case-file", "entity: case-files"), [at("9:11 measure/unknown-entity")]],
    ["a counting rule", counting("rule: qd-766", "rule: qd-767"), [at("11:9 measure/unknown-rule")]],
    [
      "a counting rule of another entity",
      countedBy(
        "{ by: share, entity: petition, in: { at: receivedOn }, rule: qd-766, numerator: { fact: upheld, operator: equal, value: true } }",
      ),
      [at("7:69 measure/unknown-rule")],
    ],
    ["a date", counting("at: receivedAt", "at: filedAt"), [at("10:13 measure/not-a-date")]],
    ["a field in population", counting("fact: status", "fact: state"), [at("12:23 condition/unknown-fact")]],
    ["a field in exclude", counting("fact: channel", "fact: chanel"), [at("13:20 condition/unknown-fact")]],
    [
      "a field in changeable",
      counting("value: on-time }\n", "value: on-time }\n  changeable: { fact: stat, operator: equal, value: late }\n"),
      [at("15:23 condition/unknown-fact")],
    ],
    ["a fact of a rule that it does not use", counting("  rule: qd-766\n", ""), [at("13:22 condition/unknown-fact")]],
    [
      "a named condition",
      counting("numerator: {", "numerator: { condition: gone } #"),
      [at("14:27 condition/unknown-name")],
    ],
  ])("%s", (_, change, faults) => {
    expect(faultsOf(reading([change]))).toEqual(faults);
  });
});

describe("a measure over records compares what cannot be compared", () => {
  test.each<[string, Change, string[]]>([
    [
      "a coded field with a value that it never has",
      counting("value: refused", "value: rejected"),
      [at("12:58 condition/unknown-value")],
    ],
    [
      "one of a list that it never has",
      counting("[postal]", "[postal, pigeon]"),
      [at("13:50 condition/unknown-value")],
    ],
    [
      "an outcome that the counting rule does not have",
      counting("value: on-time", "value: early"),
      [at("14:55 condition/unknown-value")],
    ],
    ["a text with a number", counting("value: refused", "value: 3"), [at("12:58 condition/value-type")]],
    [
      "the order of codes",
      counting("operator: notEqual, value: refused", "operator: lessThan, value: refused"),
      [at("12:41 condition/operator-type")],
    ],
    [
      "a truth value by order",
      counting("fact: status, operator: notEqual, value: refused", "fact: synced, operator: greaterThan, value: true"),
      [at("12:41 condition/operator-type")],
    ],
    [
      "several things deep inside, each at its place",
      counting(
        "population: { fact: status, operator: notEqual, value: refused }",
        "population: { all: [{ not: { fact: gone, operator: equal, value: 1 } }, { fact: fee, operator: equal, value: free }] }",
      ),
      [at("12:38 condition/unknown-fact"), at("12:112 condition/value-type")],
    ],
  ])("%s", (_, change, faults) => {
    expect(faultsOf(reading([change]))).toEqual(faults);
  });
});

describe("a field that a way of counting cannot use", () => {
  const over = (count: string) => amountFile("other", count);
  const files = "entity: case-file, in: { at: receivedAt }";
  const other = (place: string) => `measures/other.yaml:${place}`;

  test.each<[string, string, string[]]>([
    ["a sum of texts", `{ by: sum, ${files}, of: procedure }`, [other("6:66 measure/not-a-number")]],
    ["a mean of dates", `{ by: mean, ${files}, of: dueAt }`, [other("6:67 measure/not-a-number")]],
    ["a median of nothing known", `{ by: median, ${files}, of: price }`, [other("6:69 measure/not-a-number")]],
    ["a derived fact of another entity", `{ by: max, ${files}, of: daysPosted }`, [other("6:66 measure/not-a-number")]],
    ["a number for a date", "{ by: count, entity: case-file, in: { at: fee } }", [other("6:50 measure/not-a-date")]],
    [
      "a text for the start of a snapshot, and a truth value for its end",
      "{ by: count, entity: staff, in: { standing: { from: department, to: fullTime } } }",
      [other("6:60 measure/not-a-date"), other("6:76 measure/not-a-date")],
    ],
    [
      "a code for the start of an open stretch",
      "{ by: count, entity: case-file, in: { open: { from: status, to: endedAt } } }",
      [other("6:60 measure/not-a-date")],
    ],
    [
      "a gap of a snapshot",
      "{ by: longest-gap, entity: case-file, in: { standing: {} } }",
      [other("6:50 measure/day-needed")],
    ],
    [
      "a percentile of more than all",
      `{ by: percentile, ${files}, of: fee, rank: 90 }`,
      [other("6:84 measure/not-a-share")],
    ],
    ["a percentile of none", `{ by: percentile, ${files}, of: fee, rank: 0% }`, [other("6:84 measure/not-a-share")]],
  ])("%s", (_, count, faults) => {
    expect(faultsOf(reading([], { other: over(count) }))).toEqual(faults);
  });

  test("distinct values may be of any type, derived facts may be added up", () => {
    const measures = {
      a: amountFile("a", `{ by: distinct, ${files}, of: procedure }`),
      b: amountFile("b", `{ by: sum, ${files}, of: workingDaysTaken }`),
    };
    expect(faultsOf(reading([], measures))).toEqual([]);
  });

  test("parts of a period need a day in it", () => {
    const parts = "{ by: parts-with-record, entity: plan, in: { open: { from: signedOn, to: dueOn } }, part: month }";
    expect(faultsOf(reading([countedBy(parts)]))).toEqual([at("7:51 measure/day-needed")]);
  });

  test("a share has a numerator, an amount has none", () => {
    expect(faultsOf(reading([countedBy(`{ by: share, ${files} }`)]))).toEqual([at("7:8 schema/missing")]);
    const numerator = "numerator: { fact: fee, operator: equal, value: 0 }";
    expect(faultsOf(reading([], { other: over(`{ by: count, ${files}, ${numerator} }`) }))).toEqual([
      other("6:64 schema/unknown-key"),
    ]);
  });

  test("a share is not counted like an amount", () => {
    expect(faultsOf(reading([countedBy(`{ by: count, ${files} }`)]))).toEqual([at("7:14 schema/invalid-union")]);
  });
});

describe("measures made of others", () => {
  const count = "{ by: count, entity: case-file, in: { at: receivedAt } }";
  const share =
    "{ by: share, entity: case-file, in: { at: receivedAt }, numerator: { fact: synced, operator: equal, value: true } }";
  const known = { files: amountFile("files", count), synced: ratioFile("synced", share) };

  test("that are there and counted are accepted", () => {
    const made = amountFile("made", "{ by: per, of: synced, each: files, times: 100 }");
    expect(faultsOf(reading([], { ...known, made }))).toEqual([]);
  });

  test.each<[string, string, string[]]>([
    ["unknown", "{ by: difference, of: files, minus: gone }", ["6:44 measure/not-counted"]],
    [
      "read from the source and not counted",
      "{ by: per, of: given, each: files, times: 1 }",
      ["6:23 measure/not-counted"],
    ],
    [
      "both unknown",
      "{ by: difference, of: gone, minus: gone }",
      ["6:30 measure/not-counted", "6:43 measure/not-counted"],
    ],
    [
      "an amount where only shares have intervals",
      "{ by: interval-gap, of: synced, and: files, z: 1.96 }",
      ["6:45 measure/wrong-kind"],
    ],
    [
      "a share that may be more than the whole",
      "{ by: interval-gap, of: open, and: synced, z: 1.96 }",
      ["6:32 measure/wrong-kind"],
    ],
    [
      "a share where a number of people is meant",
      "{ by: required-sample, population: synced, error: 5% }",
      ["6:43 measure/wrong-kind"],
    ],
    [
      "a share and an amount",
      "{ by: difference, of: files, minus: synced }",
      ["6:30 measure/wrong-kind", "6:44 measure/wrong-kind"],
    ],
    ["itself", "{ by: change, of: made, since: before }", ["6:8 measure/cycle"]],
  ])("%s", (_, text, places) => {
    const made = amountFile("made", text);
    const more = {
      ...known,
      given: amountFile("given", ""),
      open: ratioFile("open", share, "mayExceed: true\n"),
      made,
    };
    const baselines: Change = [head, "print:", "baselines: { before: 2016-01-01..2020-12-31 }\nprint:"];
    expect(faultsOf(reading([baselines], more))).toEqual(places.map((place) => `measures/made.yaml:${place}`));
  });

  test("in a circle, each of the circle, with the way round and no other", () => {
    const more = {
      ...known,
      a: amountFile("a", "{ by: difference, of: files, minus: b }"),
      b: amountFile("b", "{ by: per, of: files, each: c, times: 1 }"),
      c: amountFile("c", "{ by: difference, of: b, minus: files }"),
    };
    expect(problemsOf(reading([], more)).map(({ code, given }) => [code, given])).toEqual([
      ["measure/cycle", "b → c → b"],
      ["measure/cycle", "c → b → c"],
    ]);
  });

  test("that double one another thirty times over are read at once", () => {
    const more = Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => {
        const below = index === 0 ? "files" : `m${index - 1}`;
        return [`m${index}`, amountFile(`m${index}`, `{ by: difference, of: ${below}, minus: ${below} }`)] as const;
      }),
    );
    expect(faultsOf(reading([], { ...known, ...more }))).toEqual([]);
  });

  test("against a baseline that policy.yaml does not name", () => {
    const made = amountFile("made", "{ by: change, of: files, since: 2016-2021 }");
    const [fault] = problemsOf(reading([], { ...known, made }));
    expect(fault).toMatchObject({
      code: "measure/unknown-baseline",
      given: "2016-2021",
      place: { file: "measures/made.yaml", line: 6, column: 40 },
      example: 'baselines: { "2016-2021": 2016-01-01..2020-12-31 }',
    });
  });
});

describe("a message about counting can be acted on, in both languages", () => {
  test.each<[string, Change, object]>([
    [
      "an unknown rule",
      counting("rule: qd-766", "rule: 766"),
      {
        code: "schema/invalid-type",
      },
    ],
    [
      "a rule by another name",
      counting("rule: qd-766", "rule: qd766"),
      {
        what: { vi: "không có quy tắc đếm này cho thực thể", en: "no such counting rule for the entity" },
        given: "qd766",
        expected: { vi: "một trong: qd-766, bieu-ii06a", en: "one of: qd-766, bieu-ii06a" },
      },
    ],
    [
      "a misspelt outcome",
      counting("value: on-time", "value: ontime"),
      {
        what: { vi: "dữ kiện không có giá trị này", en: "the fact has no such value" },
        given: "ontime",
        expected: { en: "one of: on-time, late, pending-in-time, pending-late, not-counted" },
      },
    ],
  ])("%s", (_, change, problem) => {
    expect(problemsOf(reading([change]))[0]).toMatchObject(problem);
  });
});
