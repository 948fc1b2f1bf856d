import { becauseText, conditionText } from "./condition-text.ts";
import { measuredText } from "./measured-text.ts";
import { type PrintStyle, renderMessage } from "./render-message.ts";
import { stepText } from "./step-text.ts";
import type { Decision, IndicatorTrace } from "./trace.ts";
import type { JudgedTrace } from "./trace-judgement.ts";
import { sayIn, type TraceKey } from "./trace-text.ts";

/**
 * A trace in one line: the points of their maximum, the counts, and how the counts became points.
 *
 * @example
 * traceShort(trace, { language: "vi", digits: 2 }); // "13,45/20: 854/1.270 = 67,24%; tỷ lệ thuận: 20 điểm × 67,24% = 13,45"
 */
export function traceShort(trace: IndicatorTrace, style: PrintStyle): string {
  const { measured } = trace;
  const counts = measured?.value === undefined ? "" : measuredText(measured, style);
  const why = [counts, traceReason(trace, style), partsText(trace, style)].filter((text) => text !== "").join("; ");
  return sayIn(style)("trace/short", { points: pointsText(trace, style), why });
}

/** The points of the parts of a sum, added up. */
function partsText({ parts, steps: [sum] }: IndicatorTrace, style: PrintStyle): string {
  return parts === undefined || sum?.finds !== "parts" ? "" : stepText(sum, style);
}

/** Points of their maximum: `13,45/20`. */
export function pointsText({ points, max }: JudgedTrace, style: PrintStyle): string {
  const say = sayIn(style);
  if (points !== undefined) {
    return say("trace/points", { points: { points }, max: { points: max } });
  }
  return max.isZero() ? say("trace/not-scored") : say("trace/no-points", { max: { points: max } });
}

/** How the points of an indicator or part came about; where conditions decided, they are told by the titles of their facts. */
export function traceReason(judged: JudgedTrace, style: PrintStyle): string {
  const { decisions, points } = judged;
  const reason = renderMessage(judged.reason, style);
  const last = decisions.at(-1);
  if (last === undefined) {
    return reason;
  }
  const condition = conditionText(last.condition, style);
  if (last.decides === "applies") {
    const because = becauseText([last.condition], style);
    return last.result ? reason : sayIn(style)("decision/not-for", { reason, condition, because });
  }
  return points === undefined
    ? reason
    : sayIn(style)(decisionKey(last), {
        condition,
        because: becauseText(deciding(decisions, last), style),
        number: String(last.number ?? ""),
        points: { points },
      });
}

function decisionKey({ decides, result }: Decision): TraceKey {
  if (decides === "pass") {
    return result ? "decision/passed" : "decision/failed";
  }
  return result ? "decision/case-holds" : "decision/no-case";
}

/** Where no case holds, every case that failed decided. */
function deciding(decisions: readonly Decision[], last: Decision) {
  const asked = last.result ? [last] : decisions.filter(({ decides }) => decides === last.decides);
  return asked.map(({ condition }) => condition);
}
