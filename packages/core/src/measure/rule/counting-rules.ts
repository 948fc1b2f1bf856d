import { CchcError } from "../../problem.ts";
import type { CountingRule } from "../derived/derived-fact.ts";
import { bieuII06a } from "./bieu-ii06a.ts";
import { qd766 } from "./qd-766.ts";

/** The named ways to count, by id. A measure names the one it uses, since two of them may judge one record differently. */
export const countingRules: ReadonlyMap<string, CountingRule> = new Map(
  [qd766, bieuII06a].map((rule) => [rule.id, rule]),
);

/**
 * The counting rule with this id.
 *
 * @throws CchcError `rule/unknown`, with the ids that exist.
 * @example
 * countingRule("qd-766").title.en; // "On time by metric 2.1 of Decision 766"
 */
export function countingRule(id: string): CountingRule {
  const rule = countingRules.get(id);
  if (rule === undefined) {
    const ids = [...countingRules.keys()].join(", ");
    throw new CchcError({
      code: "rule/unknown",
      what: { vi: "Không có cách tính mang mã này", en: "No counting rule has this id" },
      given: id,
      expected: { vi: `một trong: ${ids}`, en: `one of: ${ids}` },
      example: qd766.id,
    });
  }
  return rule;
}
