import { formatDate } from "@cchc/core";
import { basisWords, confidenceWords, originWords, statusWords } from "./code-messages.ts";
import { conditionLines } from "./condition-text.ts";
import { measuredLines } from "./measured-text.ts";
import { type PrintStyle, renderMessage } from "./render-message.ts";
import { stepText } from "./step-text.ts";
import type { Decision, IndicatorTrace, PartTrace, TracedBand } from "./trace.ts";
import { besideTraceLines, contributionLines, nextOutcomeLines } from "./trace-around.ts";
import type { JudgedTrace } from "./trace-judgement.ts";
import { pointsText } from "./trace-short.ts";
import { edgeWords, inBoth, numberText, sayIn } from "./trace-text.ts";

/**
 * A trace in full, one line each: what was measured and where, the rule, the arithmetic, the conditions with every
 * outcome, the parts, and what the points are worth in the total. Parts and conditions are indented.
 *
 * @example
 * for (const line of traceLong(trace, { language: "en", digits: 2 })) {
 *   console.log(line);
 * }
 */
export function traceLong(trace: IndicatorTrace, style: PrintStyle): string[] {
  const { code, title } = trace.indicator;
  const head = sayIn(style)("trace/head", { code, title: inBoth(title), ...standing(trace, style) });
  const lines = [
    ...ruleLines(trace, style),
    ...judgedLines(trace, style),
    ...(trace.parts ?? []).flatMap((part) => partLines(part, style)),
    ...contributionLines(trace.contribution, style),
    ...nextOutcomeLines(trace, style),
    ...besideTraceLines(trace, style),
  ];
  return [head, ...indented(lines)];
}

function standing(judged: JudgedTrace, style: PrintStyle) {
  return {
    points: pointsText(judged, style),
    status: inBoth(statusWords[judged.status]),
    origin: inBoth(originWords[judged.origin]),
  };
}

function partLines(part: PartTrace, style: PrintStyle): string[] {
  const head = sayIn(style)("trace/part", { title: inBoth(part.title), ...standing(part, style) });
  return [head, ...indented(judgedLines(part, style))];
}

function judgedLines(judged: JudgedTrace, style: PrintStyle): string[] {
  const say = sayIn(style);
  const { measured, steps, bands = [], decisions } = judged;
  return [
    ...(measured === undefined ? [] : measuredLines(measured, style)),
    say("trace/reason", { reason: renderMessage(judged.reason, style) }),
    ...(steps.length === 0 ? [] : [say("trace/steps"), ...indented(steps.map((step) => stepText(step, style)))]),
    ...(bands.length === 0 ? [] : [say("trace/bands"), ...indented(bands.map((band) => bandLine(band, style)))]),
    ...decisionLines(decisions, style),
  ];
}

/** Every condition that was asked, in the order of asking, as a tree. */
export function decisionLines(decisions: readonly Decision[], style: PrintStyle): string[] {
  const say = sayIn(style);
  return decisions.flatMap(({ decides, number, points, condition }) => {
    const values = { number: String(number ?? ""), ...(points === undefined ? {} : { points: { points } }) };
    return [say(`decision/${decides}`, values), ...indented(conditionLines(condition, style))];
  });
}

function bandLine({ points, reached, ...edges }: TracedBand, style: PrintStyle): string {
  const written = edgeWords(edges, (edge) => numberText(edge, style));
  return sayIn(style)(reached ? "trace/band-reached" : "trace/band", { edges: written, points: { points } });
}

function ruleLines({ rule, indicator }: IndicatorTrace, style: PrintStyle): string[] {
  if (rule === undefined) {
    return [];
  }
  const { from, basis, source } = rule;
  const values = {
    from: formatDate(from, style.language),
    basis: inBoth(basisWords[basis]),
    document: [source.document, source.part].filter((text) => text !== undefined).join(", "),
    confidence: inBoth(confidenceWords[source.confidence]),
    clause: indicator.clause,
  };
  return [sayIn(style)("trace/rule", values)];
}

function indented(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}
