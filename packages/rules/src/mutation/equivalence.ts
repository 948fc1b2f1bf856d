import type { Localized } from "@cchc/core";
import type { Indicator, Rule } from "../policy/indicator.ts";
import type { Policy } from "../policy/policy.ts";
import type { Shape } from "../policy/shape.ts";
import type { Change } from "./change.ts";

/**
 * Why nobody could tell an indicator from its mutant, where that can be proved; only asked when no input was found at
 * which they differ.
 *
 * - Two rules that judge alike may change over on any day: they differ in what they stand on, not in points.
 * - Rules may begin before the policy does or end after it: no period is judged there.
 * - One measure and one shape: points are straight between thresholds, and all pieces were tried.
 *
 * Nothing is proved here for sums, whose parts would have to be tried against each other, for points that depend on the
 * best of the peers, and for conditions, which may ask for several facts at once.
 */
export function whyEquivalent(policy: Policy, indicator: Indicator, change: Change): Localized | undefined {
  if (change.kind === "date") {
    return isOutside(policy, change) ? outsideLife : alikeAround(indicator, change);
  }
  const shape = indicator.rules[Number(change.path[1])]?.score.shape;
  const isOfShape = change.path[2] === "score" || change.path[2] === "when";
  return shape !== undefined && ofValueAlone.has(shape) && isOfShape ? noValue : undefined;
}

/** Shapes whose points depend on the value and on nothing else. */
const ofValueAlone: ReadonlySet<Shape["shape"]> = new Set(["bands", "linear", "capped-linear", "per-count", "deduct"]);

/**
 * Why no card could tell a policy that begins or ends a day earlier or later: periods begin on the first day of a month,
 * unless they are explicit.
 */
export function whyHeadEquivalent({ periods }: Policy, { path, from, to }: Change): Localized | undefined {
  if ((path[0] !== "from" && path[0] !== "to") || periods.includes("explicit")) {
    return undefined;
  }
  // The day on which judging would begin to differ: the later of the two first days less one, or of the two last days.
  const [earlier = from, later = to] = [from, to].sort();
  const differing = path[0] === "from" ? earlier : later;
  return differing.endsWith("-01") ? undefined : noPeriodBegins;
}

function isOutside({ from, to }: Policy, change: Change): boolean {
  const early = change.from <= from && change.to <= from;
  const late = to !== undefined && change.from >= to && change.to >= to;
  return change.path.at(-1) === "from" ? early : late;
}

function alikeAround({ rules }: Indicator, { path, from }: Change): Localized | undefined {
  const own = path.at(-1) === "from" ? rules[Number(path[1])] : undefined;
  const before = rules.filter((rule) => rule.from < from).sort((a, b) => (a.from < b.from ? 1 : -1))[0];
  return own !== undefined && before !== undefined && deciding(own) === deciding(before) ? judgeAlike : undefined;
}

/** What of a rule decides points, as text. */
function deciding({ max, score, when, applies }: Rule): string {
  return JSON.stringify({ max, score: untitled(score), when, applies });
}

function untitled(score: Rule["score"]): unknown {
  return score.shape === "sum" ? score.parts.map(({ title: _, ...part }) => part) : score;
}

const judgeAlike = {
  vi: "quy tắc trước và sau chấm như nhau, chỉ khác căn cứ: không ví dụ nào phân biệt được",
  en: "the rules before and after judge alike and differ in what they stand on: no example can tell",
} as const;
const outsideLife = {
  vi: "ngày nằm ngoài thời gian có hiệu lực của bộ chỉ số: không kỳ nào được chấm ở đó",
  en: "the day lies outside the life of the policy: no period is judged there",
} as const;
const noPeriodBegins = {
  vi: "không kỳ nào bộ chỉ số chấm bắt đầu vào ngày đó",
  en: "no period that the policy judges begins on that day",
} as const;
const noValue = {
  vi: "không giá trị nào của số đo cho điểm khác",
  en: "no value of the measure gives other points",
} as const;
