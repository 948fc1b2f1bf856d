import { addDays, type CalendarKind, calendarKinds, type PlainDate, periodOf } from "@cchc/core";
import type { Rule } from "../../policy/indicator.ts";
import type { PolicyDocument } from "../../policy/policy-document.ts";
import type { LintRule } from "../lint-rule.ts";

/** Rules that no period begins under. */
export const ruleNeverJudges: LintRule = {
  id: "rule/never-judges",
  severity: "warning",
  needs: "whole",
  title: { vi: "không kỳ nào bắt đầu khi quy tắc này có hiệu lực", en: "no period begins while this rule is in force" },
  why: {
    vi: "Kỳ được chấm theo quy tắc có hiệu lực vào ngày đầu kỳ. Quy tắc nằm lọt giữa một kỳ không bao giờ chấm ai.",
    en: "A period is judged by the rule in force on its first day. A rule that begins and ends inside a period never judges anybody.",
  },
  mend: {
    vi: "thêm loại kỳ ngắn hơn vào periods, hoặc dời ngày của quy tắc",
    en: "add a shorter kind of period to periods, or move the days of the rule",
  },
  check: ({ head, indicators }) =>
    head === undefined || head.value.periods.includes("explicit")
      ? []
      : indicators.flatMap(({ file, value }) =>
          value.rules.flatMap((rule, index) =>
            judges(rule, head.value)
              ? []
              : [{ file, path: ["rules", index, "from"], given: `${rule.from} … ${rule.to}` }],
          ),
        ),
};

/** Whether the first day of some period lies within the days of the rule and of the policy. */
function judges({ from, to }: Rule, policy: PolicyDocument): boolean {
  const start = from < policy.from ? policy.from : from;
  const ends = [to, policy.to].flatMap((day) => day ?? []).sort();
  const end = ends[0];
  return end === undefined || kindsOf(policy).some((kind) => firstDayFrom(kind, start) <= end);
}

function kindsOf({ periods }: PolicyDocument): CalendarKind[] {
  return calendarKinds.filter((kind) => periods.includes(kind));
}

/** The first day of a period on or after a day. */
function firstDayFrom(kind: CalendarKind, day: PlainDate): PlainDate {
  const period = periodOf(kind, day);
  return period.first === day ? day : addDays(period.last, 1);
}
