import { type PrintStyle, renderMessage } from "./render-message.ts";
import { stepText } from "./step-text.ts";
import type { Contribution, IndicatorTrace } from "./trace.ts";
import { inBoth, sayIn } from "./trace-text.ts";

/** What the points are worth in the area and in the total, with the rescaling where there was any. */
export function contributionLines({ area, inArea, inTotal, counts, steps }: Contribution, style: PrintStyle): string[] {
  const say = sayIn(style);
  if (inArea === undefined) {
    return [say("trace/nothing-added", { area: inBoth(area.title) })];
  }
  const total = inTotal === undefined ? [] : [say("trace/in-total", { points: { points: inTotal } })];
  return [
    say("trace/in-area", { area: inBoth(area.title), points: { points: inArea } }),
    ...(counts ? total : [say("trace/beside-total")]),
    ...steps.map((step) => `  ${stepText(step, style)}`),
  ];
}

/** The nearest better outcome. */
export function nextOutcomeLines({ next, measured }: IndicatorTrace, style: PrintStyle): string[] {
  if (next === undefined) {
    return [];
  }
  const isShare = measured?.value !== undefined && "share" in measured.value;
  const value = isShare ? { share: next.value } : { amount: next.value };
  const key = next.edge === "at" ? "trace/next" : "trace/next-past";
  return [sayIn(style)(key, { points: { points: next.points }, value })];
}

/** What stands beside the points: flags, the published score, other readings of the rule. */
export function besideTraceLines(trace: IndicatorTrace, style: PrintStyle): string[] {
  const say = sayIn(style);
  const flags = trace.flags.map(({ code, title, reason }) =>
    say("trace/flag", { code, title: inBoth(title), reason: renderMessage(reason, style) }),
  );
  return [...publishedLines(trace, style), ...readingLines(trace, style), ...flags];
}

function publishedLines({ published }: IndicatorTrace, style: PrintStyle): string[] {
  if (published === undefined) {
    return [];
  }
  const say = sayIn(style);
  const verdict = say(published.agrees ? "trace/agrees" : "trace/differs");
  const { published: points } = published;
  return [
    points === undefined
      ? say("trace/published-none", { verdict })
      : say("trace/published", { points: { points }, verdict }),
  ];
}

function readingLines({ readings }: IndicatorTrace, style: PrintStyle): string[] {
  const say = sayIn(style);
  return readings.map(({ of, points, source: { document } }) => {
    const values = { reading: inBoth(of), document };
    return points === undefined
      ? say("trace/reading-none", values)
      : say("trace/reading", { ...values, points: { points } });
  });
}
