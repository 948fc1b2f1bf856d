import type { Localized, PlainDate } from "@cchc/core";
import { type Indicator, type Policy, ruleInForce, type Shape } from "@cchc/rules";

/** A number of a rule that can be moved: where it stands in the files of the policy. */
export interface RuleValue {
  readonly file: string;
  readonly at: readonly (string | number)[];
  /** Of which part of a sum, and which of several bands or cases, from 1. */
  readonly part?: Localized;
  readonly number?: number;
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
    key: String(at.at(-1) ?? ""),
    written,
    ...placeIn(rule.score, at),
  }));
}

/** Where in the rule a number stands, in words that people know it by. */
function placeIn(shape: Shape, at: readonly (string | number)[]): Pick<RuleValue, "part" | "number"> {
  const [first, index] = at;
  const part =
    shape.shape === "sum" && first === "parts" && typeof index === "number" ? shape.parts[index]?.title : undefined;
  const rest = part === undefined ? at : at.slice(2);
  const number = rest.find((key): key is number => typeof key === "number");
  return { ...(part === undefined ? {} : { part }), ...(number === undefined ? {} : { number: number + 1 }) };
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
