import { type Condition, Operator, PlainOperator, Test } from "@cchc/core";
import { names, type Refusal, type RulePath, refusal } from "./fault.ts";

/** A condition that was read, or everything that is wrong with it. */
export type ReadCondition = { readonly condition: Condition } | { readonly refused: readonly Refusal[] };

/** As deep as anyone nests by hand, and far from what would exhaust the stack. */
const deepest = 100;

const groups = ["all", "any", "not", "condition"] as const;

/** What json-rules-engine knows beside the condition itself: both change nothing about what holds. */
const idle = ["priority", "name"];

/**
 * Reads a condition as json-rules-engine writes it, strictly.
 *
 * `priority` and `name` of a condition are left out: they say in which order the stock engine asks, never what holds.
 */
export function readCondition(input: unknown, path: RulePath): ReadCondition {
  if (!isObject(input)) {
    return refused(refusal(path, noCondition, input));
  }
  if (path.length > deepest) {
    return refused(refusal(path.slice(0, 4), tooDeep, "…"));
  }
  const form = groups.filter((key) => Object.hasOwn(input, key));
  const [group] = form;
  if (form.length > 1 || (group !== undefined && Object.hasOwn(input, "fact"))) {
    return refused(refusal(path, severalForms, Object.keys(input).join(", ")));
  }
  if (group === undefined) {
    return readTest(input, path);
  }
  const unknown = unknownKeys(input, [group, ...idle], path);
  return unknown.length > 0 ? { refused: unknown } : readGroup(group, input[group], [...path, group]);
}

function readGroup(group: (typeof groups)[number], content: unknown, path: RulePath): ReadCondition {
  switch (group) {
    case "all":
      return readList(content, path, (all) => ({ all }));
    case "any":
      return readList(content, path, (any) => ({ any }));
    case "not": {
      const read = readCondition(content, path);
      return "refused" in read ? read : { condition: { not: read.condition } };
    }
    case "condition":
      return typeof content === "string" && content !== ""
        ? { condition: { condition: content } }
        : refused(refusal(path, noName, content));
  }
}

function readList(content: unknown, path: RulePath, group: (parts: Condition[]) => Condition): ReadCondition {
  if (!Array.isArray(content) || content.length === 0) {
    return refused(refusal(path, emptyGroup, content));
  }
  const parts = content.map((part, index) => readCondition(part, [...path, index]));
  const faults = parts.flatMap((part) => ("refused" in part ? part.refused : []));
  return faults.length > 0
    ? { refused: faults }
    : { condition: group(parts.flatMap((part) => ("condition" in part ? part.condition : []))) };
}

function readTest(input: Readonly<Record<string, unknown>>, path: RulePath): ReadCondition {
  const unknown = unknownKeys(input, ["fact", "operator", "value", "path", ...idle], path);
  if (unknown.length > 0) {
    return { refused: unknown };
  }
  const operator = Operator.safeParse(input["operator"]);
  if (!operator.success) {
    return refused(refusal([...path, "operator"], noOperator, input["operator"]));
  }
  const { fact, path: inside, value } = input;
  const test = Test.safeParse({
    fact,
    ...(inside === undefined ? {} : { path: inside }),
    operator: operator.data,
    value,
  });
  if (test.success) {
    return { condition: test.data };
  }
  const key = String(test.error.issues[0]?.path[0] ?? "value");
  return refused(refusal([...path, key], key === "path" ? badPath : badTest, input[key]));
}

function unknownKeys(input: object, allowed: readonly string[], path: RulePath): Refusal[] {
  return Object.keys(input)
    .filter((key) => !allowed.includes(key))
    .map((key) =>
      refusal([...path, key], key === "params" ? dynamicFact : unknownKey(allowed), Reflect.get(input, key)),
    );
}

function refused(one: Refusal): ReadCondition {
  return { refused: [one] };
}

/** Whether a value is a plain object with keys. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function unknownKey(allowed: readonly string[]) {
  return {
    code: "rule-set/unknown-key",
    what: { vi: "khóa không có trong ngôn ngữ điều kiện", en: "a key that the condition language does not have" },
    expected: names(allowed),
  };
}

const noCondition = {
  code: "rule-set/no-condition",
  what: { vi: "đây không phải là điều kiện", en: "this is no condition" },
  expected: {
    vi: "một nhóm all, any, not, một tên condition hoặc một phép so sánh",
    en: "a group all, any, not, a name condition, or a comparison",
  },
  example: '{ "all": [{ "fact": "days", "operator": "lessThan", "value": 15 }] }',
} as const;
const severalForms = {
  code: "rule-set/several-forms",
  what: {
    vi: "một đối tượng mang nhiều dạng điều kiện; json-rules-engine chỉ dùng một và bỏ qua phần còn lại",
    en: "one object has several forms of condition; json-rules-engine uses one and ignores the rest",
  },
  expected: {
    vi: "mỗi đối tượng một dạng: all, any, not, condition hoặc fact",
    en: "one form to an object: all, any, not, condition or fact",
  },
} as const;
const emptyGroup = {
  code: "rule-set/empty-group",
  what: {
    vi: "nhóm rỗng; json-rules-engine coi nhóm rỗng là đúng, kể cả any",
    en: "an empty group; json-rules-engine takes it as true, any too",
  },
  expected: { vi: "danh sách có ít nhất một điều kiện", en: "a list with at least one condition" },
} as const;
const noName = {
  code: "rule-set/no-name",
  what: { vi: "thiếu tên điều kiện", en: "the name of a condition is missing" },
  expected: { vi: "tên của một điều kiện dùng chung", en: "the name of a shared condition" },
} as const;
const noOperator = {
  code: "rule-set/unknown-operator",
  what: {
    vi: "không có toán tử này; json-rules-engine chỉ báo khi chạy đến",
    en: "no such operator; json-rules-engine says so only when it comes to it",
  },
  expected: names(PlainOperator.options),
} as const;
const badPath = {
  code: "rule-set/path",
  what: { vi: "đường dẫn không dùng được", en: "the path cannot be used" },
  expected: {
    vi: "tên và vị trí, không ký tự đại diện, bộ lọc hay mã lệnh",
    en: "names and places, without wildcards, filters or scripts",
  },
  example: "$.steps[0].days",
} as const;
const badTest = {
  code: "rule-set/value",
  what: { vi: "giá trị so sánh không dùng được", en: "the comparison cannot be used" },
  expected: {
    vi: "tên dữ kiện, và một số, chuỗi, true/false, danh sách các giá trị ấy hoặc { fact }",
    en: "the name of a fact, and a number, text, true or false, a list of these, or { fact }",
  },
} as const;
const dynamicFact = {
  code: "rule-set/dynamic-fact",
  what: {
    vi: "dữ kiện tính bằng mã lệnh (params) không được dùng",
    en: "facts that are computed by code (params) are not used",
  },
  expected: { vi: "dữ kiện là dữ liệu có sẵn", en: "facts that are data" },
} as const;
const tooDeep = {
  code: "rule-set/too-deep",
  what: { vi: "điều kiện lồng quá sâu", en: "the condition is nested too deeply" },
  expected: { vi: `không quá ${deepest} bước`, en: `at most ${deepest} steps` },
} as const;
