import { z } from "zod";
import { CchcError } from "../problem.ts";
import { compareDateTimes, PlainDateTime } from "./date-time.ts";

/** A time during which the clock of a case file stands still: from asking for more papers until they are given. */
export const Pause = z.strictObject({ from: PlainDateTime, to: PlainDateTime.optional() }).readonly();

/** A time during which the clock of a case file stands still; without `to` it has not ended. */
export type Pause = z.infer<typeof Pause>;

/** A stretch of time with its pauses, both ends as recorded. */
export interface WorkingSpan {
  readonly from: PlainDateTime;
  readonly to: PlainDateTime;
  readonly pauses?: readonly Pause[];
  /** Until when a pause without end is counted. Without it such a pause is refused: nobody knows how long it lasted. */
  readonly openPausesUntil?: PlainDateTime;
}

/** A pause with both ends. */
export interface EndedPause {
  readonly from: PlainDateTime;
  readonly to: PlainDateTime;
}

/**
 * The pauses of a span, cut to it, in order, those that overlap or touch joined into one.
 *
 * @throws CchcError `span/backwards`, `pause/backwards` or `pause/never-ended`.
 */
export function effectivePauses(span: WorkingSpan): readonly EndedPause[] {
  if (span.to < span.from) {
    throw new CchcError(backwards("span", span));
  }
  const joined: EndedPause[] = [];
  for (const pause of cutPauses(span)) {
    const last = joined.at(-1);
    if (last === undefined || last.to < pause.from) {
      joined.push(pause);
    } else {
      joined[joined.length - 1] = { from: last.from, to: later(last.to, pause.to) };
    }
  }
  return joined;
}

/** What is left inside the span of each pause, in order. */
function cutPauses(span: WorkingSpan): EndedPause[] {
  const { from, to, pauses = [] } = span;
  if (pauses.length === 0) {
    return [];
  }
  return pauses
    .map((pause) => ended(pause, span))
    .map((pause) => ({ from: later(pause.from, from), to: earlier(pause.to, to) }))
    .filter((pause) => pause.from < pause.to)
    .sort((a, b) => compareDateTimes(a.from, b.from));
}

function ended({ from, to }: Pause, { openPausesUntil }: WorkingSpan): EndedPause {
  if (to === undefined && openPausesUntil === undefined) {
    throw new CchcError({
      code: "pause/never-ended",
      what: { vi: "Lần tạm dừng chưa kết thúc", en: "A pause has no end" },
      given: from,
      expected: {
        vi: "thời điểm kết thúc (to), hoặc openPausesUntil: tính các lần chưa kết thúc đến thời điểm nào",
        en: "its end (to), or openPausesUntil: until when pauses without end are counted",
      },
      example: "2026-08-31T23:59:59",
    });
  }
  if (to !== undefined && to < from) {
    throw new CchcError(backwards("pause", { from, to }));
  }
  // A pause that begins after the day of counting has not begun by then: it gets no length.
  return { from, to: to ?? later(from, openPausesUntil ?? from) };
}

function backwards(subject: "span" | "pause", { from, to }: EndedPause) {
  const name = { span: { vi: "khoảng thời gian", en: "span" }, pause: { vi: "lần tạm dừng", en: "pause" } }[subject];
  return {
    code: `${subject}/backwards`,
    what: { vi: `Kết thúc của ${name.vi} trước bắt đầu`, en: `The end of the ${name.en} is before its start` },
    given: `${from} – ${to}`,
    expected: { vi: "kết thúc không trước bắt đầu", en: "an end that is not before the start" },
    example: `${to} – ${from}`,
  };
}

function later(a: PlainDateTime, b: PlainDateTime): PlainDateTime {
  return a < b ? b : a;
}

function earlier(a: PlainDateTime, b: PlainDateTime): PlainDateTime {
  return a < b ? a : b;
}
