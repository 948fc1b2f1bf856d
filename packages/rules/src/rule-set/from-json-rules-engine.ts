import type { Condition } from "@cchc/core";
import { EventRule, RuleEvent, type RuleSet } from "./event-rule.ts";
import { names, type Refusal, type RulePath, refusal } from "./fault.ts";
import { isObject, readCondition } from "./read-condition.ts";

/** Rules that were read, and why others were refused. */
export interface ReadRules {
  readonly rules: RuleSet;
  /** Everything that is refused; the rules named here are not among `rules`. */
  readonly refused: readonly Refusal[];
}

/**
 * Reads existing rules of json-rules-engine, as their `toJSON` writes them, and says what is refused: what the stock
 * engine takes in silence and gets wrong, and facts that are computed by code.
 *
 * @param rules A list of rules.
 * @param conditions Shared conditions by name, as given to `engine.setCondition`.
 *
 * @example
 * const { rules, refused } = fromJsonRulesEngine([
 *   { conditions: { any: [] }, event: { type: "late" } },
 * ]);
 * refused[0]?.code; // "rule-set/empty-group"
 */
export function fromJsonRulesEngine(rules: unknown, conditions: unknown = {}): ReadRules {
  if (!Array.isArray(rules) || !isObject(conditions)) {
    const [path, given] = Array.isArray(rules) ? (["conditions", conditions] as const) : (["rules", rules] as const);
    return { rules: { rules: [], conditions: new Map() }, refused: [refusal([path], noRules, typeof given)] };
  }
  const shared = Object.entries(conditions).map(
    ([name, one]) => [name, readCondition(one, ["conditions", name])] as const,
  );
  const read = rules.map((rule, index) => readRule(rule, ["rules", index]));
  const named = shared.flatMap(([name, one]): [string, Condition][] =>
    "condition" in one ? [[name, one.condition]] : [],
  );
  return {
    rules: { rules: read.flatMap((one) => one.rule ?? []), conditions: new Map(named) },
    refused: [
      ...shared.flatMap(([, one]) => ("refused" in one ? one.refused : [])),
      ...read.flatMap((one) => one.refused),
    ],
  };
}

interface ReadRule {
  readonly rule?: EventRule;
  readonly refused: readonly Refusal[];
}

const ruleKeys = ["name", "priority", "conditions", "event"];

function readRule(input: unknown, path: RulePath): ReadRule {
  if (!isObject(input)) {
    return { refused: [refusal(path, noRule, typeof input)] };
  }
  const unknown = Object.keys(input).filter((key) => !ruleKeys.includes(key));
  const conditions = readCondition(input["conditions"], [...path, "conditions"]);
  const refused = [
    ...unknown.map((key) => refusal([...path, key], unknownKey, input[key])),
    ...("refused" in conditions ? conditions.refused : bareRoot(conditions.condition, path)),
    ...eventFaults(input["event"], [...path, "event"]),
  ];
  if (refused.length > 0 || "refused" in conditions) {
    return { refused };
  }
  const { name, priority = 1, event } = input;
  const rule = EventRule.safeParse({
    ...(name === undefined || name === null ? {} : { name: String(name) }),
    priority: Number(priority),
    conditions: conditions.condition,
    event,
  });
  return rule.success
    ? { rule: rule.data, refused: [] }
    : { refused: [refusal([...path, "priority"], badPriority, priority)] };
}

function eventFaults(event: unknown, path: RulePath): Refusal[] {
  const read = RuleEvent.safeParse(event);
  return read.success ? [] : [refusal(path, badEvent, event)];
}

/** The stock engine refuses it too. */
function bareRoot(condition: Condition, path: RulePath): Refusal[] {
  return "fact" in condition ? [refusal([...path, "conditions"], bare, condition)] : [];
}

const noRules = {
  code: "rule-set/no-rules",
  what: { vi: "không phải danh sách quy tắc", en: "this is no list of rules" },
  expected: {
    vi: "một danh sách quy tắc, và các điều kiện dùng chung theo tên",
    en: "a list of rules, and shared conditions by name",
  },
} as const;
const noRule = {
  code: "rule-set/no-rule",
  what: { vi: "không phải quy tắc", en: "this is no rule" },
  expected: names(ruleKeys),
} as const;
const unknownKey = {
  code: "rule-set/unknown-key",
  what: { vi: "khóa không có trong quy tắc", en: "a key that a rule does not have" },
  expected: names(ruleKeys),
} as const;
const bare = {
  code: "rule-set/bare-root",
  what: { vi: "điều kiện gốc phải là một nhóm", en: "the conditions of a rule must begin with a group" },
  expected: { vi: "all, any, not hoặc condition", en: "all, any, not or condition" },
  example: '{ "all": [ … ] }',
} as const;
const badPriority = {
  code: "rule-set/priority",
  what: { vi: "độ ưu tiên không dùng được", en: "the priority cannot be used" },
  expected: { vi: "một số nguyên từ 1", en: "a whole number from 1 up" },
} as const;
const badEvent = {
  code: "rule-set/event",
  what: { vi: "sự kiện không dùng được", en: "the event cannot be used" },
  expected: {
    vi: "một type khác success, failure và error (json-rules-engine tự phát các sự kiện ấy), và params nếu có",
    en: "a type other than success, failure and error, which json-rules-engine emits itself, and params if any",
  },
  example: '{ "type": "late", "params": { "points": 2 } }',
} as const;
