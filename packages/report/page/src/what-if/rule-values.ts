import type { PlainDate } from "@cchc/core";
import { type Indicator, type Policy, ruleInForce } from "@cchc/rules";

/** A number of a rule that can be moved: where it stands in the files of the policy. */
export interface RuleValue {
  readonly file: string;
  readonly at: readonly (string | number)[];
  /** The keys inside the rule: `bands › 1 › atLeast`. */
  readonly path: string;
  /** The last key: `atLeast`. */
  readonly key: string;
  /** As the policy writes it. */
  readonly written: string;
}

const movable: ReadonlySet<string> = new Set([
  ...["atLeast", "above", "below", "atMost", "points", "otherwise"],
  ...["fullAt", "zeroAt", "each", "cap", "floor", "target", "shareAtTarget"],
]);

/** The numbers of the rule of an indicator that is in force on a day; none where a layer gave them. */
export function ruleValues(policy: Policy, indicator: Indicator, on: PlainDate): RuleValue[] {
  const rule = ruleInForce(indicator, on);
  const found = Object.entries(policy.files).find(
    ([path, data]) => /(^|\/)indicators\//.test(path) && isOf(data, indicator.id),
  );
  const rules = found === undefined ? undefined : valueAt(found[1], "rules");
  if (rule === undefined || found === undefined || !Array.isArray(rules)) {
    return [];
  }
  const index = rules.findIndex((one: unknown) => valueAt(one, "from") === rule.from);
  const score = index < 0 ? undefined : valueAt(rules[index], "score");
  return numbersIn(score, []).map(({ at, written }) => ({
    file: found[0],
    at: ["rules", index, "score", ...at],
    path: at.map((key) => (typeof key === "number" ? String(key + 1) : key)).join(" › "),
    key: String(at.at(-1) ?? ""),
    written,
  }));
}

interface Found {
  readonly at: readonly (string | number)[];
  readonly written: string;
}

function numbersIn(data: unknown, at: readonly (string | number)[]): Found[] {
  if (Array.isArray(data)) {
    return data.flatMap((one: unknown, index) => numbersIn(one, [...at, index]));
  }
  if (typeof data === "object" && data !== null) {
    return Object.entries(data).flatMap(([key, value]: [string, unknown]) => numbersIn(value, [...at, key]));
  }
  const key = at.at(-1);
  return typeof key === "string" && movable.has(key) && (typeof data === "number" || typeof data === "string")
    ? [{ at, written: String(data) }]
    : [];
}

function isOf(data: unknown, id: string): boolean {
  return valueAt(data, "id") === id;
}

function valueAt(data: unknown, key: string): unknown {
  return typeof data === "object" && data !== null
    ? Object.entries(data).find(([name]) => name === key)?.[1]
    : undefined;
}
