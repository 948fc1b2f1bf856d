import { statusWords } from "../explain/code-messages.ts";
import type { Message, MessageValue } from "../explain/message.ts";
import type { Policy } from "../policy/policy.ts";
import type { Rank } from "../result/result.ts";
import type { Moved, Standing } from "./difference.ts";
import type { whatIfMessages } from "./what-if-messages.ts";

type Pair = Omit<Moved, "message">;

/** An indicator before and after; with its status where that is another. */
export function indicatorMessage(policy: Policy, id: string, pair: Pair): Message {
  const indicator = policy.indicators.find((one) => one.id === id);
  const title: MessageValue = indicator === undefined ? { text: id } : { localized: indicator.title };
  const values = { code: { text: indicator?.code ?? id }, title };
  return pair.before.status === pair.after.status
    ? pointsMessage("what-if/indicator", pair, values)
    : pointsMessage("what-if/indicator-status", pair, {
        ...values,
        statusBefore: { localized: statusWords[pair.before.status] },
        statusAfter: { localized: statusWords[pair.after.status] },
      });
}

/** Points before and after; a dash where there are none. */
export function pointsMessage(
  key: keyof typeof whatIfMessages,
  { before, after }: Pair,
  values: Readonly<Record<string, MessageValue>>,
): Message {
  return { key, values: { ...values, before: pointsOf(before), after: pointsOf(after) } };
}

/** Grades before and after by their titles. */
export function gradeMessage(
  [before, after]: readonly [Policy, Policy],
  old: string | undefined,
  now: string | undefined,
): Message {
  return { key: "what-if/grade", values: { before: gradeTitle(before, old), after: gradeTitle(after, now) } };
}

/** Places before and after: `57/148`. */
export function rankMessage(before: Rank | undefined, after: Rank | undefined): Message {
  const place = (rank: Rank | undefined) => ({ text: rank === undefined ? "–" : `${rank.place}/${rank.of}` });
  return { key: "what-if/rank", values: { before: place(before), after: place(after) } };
}

function pointsOf({ points }: Standing): MessageValue {
  return points === undefined ? { text: "–" } : { points };
}

function gradeTitle({ grades }: Policy, id: string | undefined): MessageValue {
  const grade = grades?.bands.find((one) => one.id === id);
  return grade === undefined ? { text: id ?? "–" } : { localized: grade.title };
}
