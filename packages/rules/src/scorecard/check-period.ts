import { CchcError, type Period, parsePeriod } from "@cchc/core";
import type { Policy } from "../policy/policy.ts";

/**
 * The period, if the policy judges periods of this kind and was in force on its first day.
 *
 * @throws CchcError `policy/period-kind` or `policy/not-in-force`.
 */
export function periodUnder(policy: Policy, period: Period | string): Period {
  const asked = typeof period === "string" ? parsePeriod(period) : period;
  if (!policy.periods.includes(asked.kind)) {
    throw new CchcError({
      code: "policy/period-kind",
      what: { vi: "bộ chỉ số không chấm loại kỳ này", en: "the policy does not judge periods of this kind" },
      given: `${asked.text} (${asked.kind})`,
      expected: { vi: policy.periods.join(", "), en: policy.periods.join(", ") },
    });
  }
  if (asked.first < policy.from || (policy.to !== undefined && asked.first > policy.to)) {
    throw new CchcError({
      code: "policy/not-in-force",
      what: {
        vi: "bộ chỉ số không có hiệu lực vào ngày đầu kỳ",
        en: "the policy is not in force on the first day of the period",
      },
      given: `${asked.text} (${asked.first})`,
      expected: {
        vi: `kỳ bắt đầu từ ${policy.from}${policy.to === undefined ? "" : ` đến ${policy.to}`}`,
        en: `a period that begins from ${policy.from}${policy.to === undefined ? " on" : ` to ${policy.to}`}`,
      },
    });
  }
  return asked;
}
