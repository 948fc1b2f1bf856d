import { addDays, type Localized, type PlainDate, type Problem } from "@cchc/core";
import { problem } from "./check-names.ts";
import type { Indicator, Rule } from "./indicator.ts";
import { type Span, spanCovers } from "./layer/span.ts";
import type { Sourced } from "./parsed-policy.ts";
import type { PolicyDocument } from "./policy-document.ts";

/**
 * Rules of one indicator follow each other without a shared day or a gap, inside the life of the policy; on the days of
 * `absences` layers leave the indicator out.
 */
export function checkRuleDates(
  indicator: Sourced<Indicator>,
  policy: PolicyDocument,
  absences: readonly Span[] = [],
): Problem[] {
  const leftOut = (span: Span) => absences.some((absence) => spanCovers(absence, span));
  const rules = indicator.value.rules
    .map((rule, index) => ({ rule, index }))
    .sort((a, b) => compareFrom(a.rule, b.rule));
  const start = startOf(indicator.value, policy);
  return rules.flatMap(({ rule, index }, order) => {
    const at = (key: "from" | "to", fault: Omit<Problem, "place">) => problem(indicator, ["rules", index, key], fault);
    const before = rules[order - 1]?.rule;
    const problems: Problem[] = [];
    if (rule.to !== undefined && rule.to < rule.from) {
      problems.push(at("to", { ...endsBeforeItBegins, given: `${rule.from} … ${rule.to}` }));
    }
    if (order === 0 && rule.from > start && !leftOut({ from: start, to: addDays(rule.from, -1) })) {
      problems.push(at("from", { ...startsLate, given: rule.from, expected: noLaterThan(start) }));
    }
    if (before !== undefined) {
      problems.push(...checkNeighbours(before, rule, leftOut).map((fault) => at("from", fault)));
    }
    return problems;
  });
}

function compareFrom(a: Rule, b: Rule): number {
  return a.from < b.from ? -1 : Number(a.from > b.from);
}

function checkNeighbours(before: Rule, rule: Rule, leftOut: (span: Span) => boolean): Omit<Problem, "place">[] {
  const given = `${before.from}${before.to === undefined ? "" : ` … ${before.to}`}, ${rule.from}`;
  if (before.from === rule.from) {
    return [{ ...sameFrom, given }];
  }
  if (before.to !== undefined && rule.from <= before.to) {
    return [{ ...overlap, given }];
  }
  const between = before.to === undefined ? rule.from : addDays(before.to, 1);
  return rule.from > between && !leftOut({ from: between, to: addDays(rule.from, -1) }) ? [{ ...gap, given }] : [];
}

/** An indicator that came later says so itself, or its area does. */
function startOf({ from, area }: Indicator, policy: PolicyDocument): PlainDate {
  return from ?? policy.areas.find(({ id }) => id === area)?.from ?? policy.from;
}

function noLaterThan(start: PlainDate): Localized {
  return {
    vi: `không muộn hơn ${start}, hoặc from của tiêu chí`,
    en: `no later than ${start}, or from: of the indicator, when it came later`,
  };
}

const sameFrom = {
  code: "rule/same-from",
  what: { vi: "hai quy tắc cùng ngày bắt đầu", en: "two rules begin on the same day" },
  expected: { vi: "mỗi quy tắc một ngày bắt đầu", en: "a day of its own for each rule" },
} as const;
const overlap = {
  code: "rule/overlap",
  what: { vi: "hai quy tắc cùng có hiệu lực trong một ngày", en: "two rules are in force on one day" },
  expected: {
    vi: "quy tắc sau bắt đầu sau khi quy tắc trước kết thúc",
    en: "the later rule beginning after the earlier ends",
  },
} as const;
const gap = {
  code: "rule/gap",
  what: { vi: "có ngày không quy tắc nào có hiệu lực", en: "days on which no rule is in force" },
  expected: {
    vi: "quy tắc sau bắt đầu ngay sau ngày cuối của quy tắc trước",
    en: "the later rule beginning the day after the earlier ends",
  },
} as const;
const startsLate = {
  code: "rule/starts-late",
  what: { vi: "chưa có quy tắc khi tiêu chí bắt đầu có hiệu lực", en: "no rule is in force when the indicator begins" },
} as const;
const endsBeforeItBegins = {
  code: "rule/ends-before-it-begins",
  what: { vi: "hết hiệu lực trước khi có hiệu lực", en: "ends before it begins" },
  expected: { vi: "ngày kết thúc không trước ngày bắt đầu", en: "a last day that is not before the first" },
} as const;
