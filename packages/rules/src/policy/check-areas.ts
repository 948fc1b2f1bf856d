import { addDays, Exact, type Localized, type PlainDate, type Problem } from "@cchc/core";
import { problem } from "./check-names.ts";
import { type Span, spanHolds } from "./layer/span.ts";
import type { ParsedPolicy } from "./parsed-policy.ts";
import { areasInForce, ruleInForce } from "./policy.ts";

/**
 * On every day on which a rule or an area begins or has ended, an area's maximum is the sum of its indicators' maxima; while
 * the area is not part of the index, that sum is 0.
 */
export function checkAreas({ head, heads = [], indicators }: ParsedPolicy): Problem[] {
  const days = daysOfChange({ head, heads, indicators });
  return head.value.areas.flatMap((area, index) => {
    const own = indicators.filter(({ value }) => value.area === area.id);
    const sumOn = (day: PlainDate) => Exact.sum(own.map(({ value }) => ruleInForce(value, day)?.max ?? Exact.zero));
    const headOn = (day: PlainDate) => heads.find((one) => spanHolds(one, day)) ?? head;
    const maxOn = (day: PlainDate) =>
      areasInForce(headOn(day).value, day).find(({ id }) => id === area.id)?.max ?? Exact.zero;
    const wrong = days.find((day) => !sumOn(day).equals(maxOn(day)));
    if (wrong === undefined) {
      return [];
    }
    const sum = sumOn(wrong);
    const given = own.length === 0 ? "—" : `${own.map(({ value }) => value.id).join(" + ")} = ${sum}`;
    const fault = { code: "area/maxima", what: notAddingUp(wrong), given, expected: bothWays(maxOn(wrong), sum) };
    return [problem(headOn(wrong), ["areas", index, "max"], fault)];
  });
}

type MaybeDated = { readonly [edge in keyof Span]?: Span[edge] | undefined };

function daysOfChange({
  head,
  heads = [],
  indicators,
}: Pick<ParsedPolicy, "head" | "heads" | "indicators">): PlainDate[] {
  const { from, to, areas } = head.value;
  const dated: readonly MaybeDated[] = [...areas, ...indicators.flatMap(({ value }) => value.rules), ...heads];
  const begun = dated.flatMap((one) => one.from ?? []);
  const ended = dated.flatMap((one) => (one.to === undefined ? [] : [addDays(one.to, 1)]));
  return [...new Set<PlainDate>([from, ...begun, ...ended])]
    .filter((day) => day >= from && (to === undefined || day <= to))
    .sort();
}

function notAddingUp(day: PlainDate): Localized {
  return {
    vi: `điểm tối đa các tiêu chí không cộng thành điểm của lĩnh vực vào ngày ${day}`,
    en: `the indicators' maxima do not add up to the area's on ${day}`,
  };
}

function bothWays(max: Exact, sum: Exact): Localized {
  return {
    vi: `các tiêu chí cộng thành ${max}, hoặc max: ${sum} cho lĩnh vực`,
    en: `indicators that add up to ${max}, or max: ${sum} for the area`,
  };
}
