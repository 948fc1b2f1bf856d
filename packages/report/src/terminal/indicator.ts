import { formatDate } from "@cchc/core";
import {
  basisWords,
  confidenceWords,
  contributionLines,
  decisionLines,
  type IndicatorTrace,
  type PartTrace,
  type Policy,
  printPoints,
  type Result,
  traceIndicator,
  traceReason,
  type VersionScore,
} from "@cchc/rules";
import { besideLines } from "./beside.ts";
import { countLines } from "./count-lines.ts";
import { type AskedView, nextLines } from "./counterfactual.ts";
import { reasonText, tracedReasonText } from "./counts-text.ts";
import { flagLines } from "./flags.ts";
import type { LabelledLine } from "./labelled-line.ts";
import { partialLine } from "./partial-line.ts";
import { pointsOrDash } from "./print.ts";
import { publishedText } from "./published-text.ts";
import { nameText, safePage } from "./safe-text.ts";
import type { TerminalStyle } from "./terminal-style.ts";
import { fill, words } from "./words.ts";

/** What is shown of one indicator of one unit. */
export type IndicatorView = AskedView;

/** One indicator in full, a view of its trace: what is asked and where, the counts, what decided, the next better outcome, the remedy, the source. */
export function renderIndicator(result: Result, policy: Policy, view: IndicatorView): string {
  const { card, indicator, style } = view;
  if (!card.indicators.some((one) => one.id === indicator.id)) {
    return "";
  }
  const trace = traceIndicator(policy, card, indicator.id);
  const body = indicatorLines(result, policy, view).map(
    ([label, text]) => `  ${label}:${text.startsWith("\n") ? "" : " "}${text}`,
  );
  return safePage([headLine(trace, style), ...partialLine(result, style), ...body].join("\n"));
}

/** The same as labelled texts, for pages of other kinds; none for an indicator that is not on the card. */
export function indicatorLines(result: Result, policy: Policy, view: IndicatorView): LabelledLine[] {
  const { card, indicator, style } = view;
  const score = card.indicators.find((one) => one.id === indicator.id);
  if (score === undefined) {
    return [];
  }
  const trace = traceIndicator(policy, card, indicator.id);
  return [
    ...askedLines(trace, style),
    ...judgedLines(trace, policy, style),
    ...(score.versions ?? []).map((version) => versionLine(version, policy, style)),
    ...nextLines(result, policy, view),
    ...readingLines(trace, style),
    ...besideLines(score, policy, style),
    ...worthLines(trace, style),
    [words.remedy[style.language], trace.indicator.remedy[style.language]],
    ...sourceLines(trace, style),
    ...flagLines(card, score.id, { policy, style }),
  ];
}

function headLine({ unit, indicator, ...trace }: IndicatorTrace, style: TerminalStyle): string {
  const { language } = style;
  const name = `${nameText(unit.name, language)} (${nameText(unit.code, language)})`;
  return `${name} · ${indicator.code} ${indicator.title[language]}: ${pointsOfMax(trace, style)}`;
}

function askedLines({ indicator }: IndicatorTrace, { language }: TerminalStyle): LabelledLine[] {
  return [
    [words.purpose[language], indicator.purpose[language]],
    [words.clause[language], indicator.clause],
  ];
}

/** The counts, how they became points, each part of a sum, and every condition that was asked. */
function judgedLines(trace: IndicatorTrace, policy: Policy, style: TerminalStyle): LabelledLine[] {
  return [
    ...countLines(trace.measured, policy, style),
    [words.scoring[style.language], traceReason(trace, style)],
    ...conditionLinesOf(trace, style),
    ...(trace.parts ?? []).flatMap((part) => partLines(part, policy, style)),
  ];
}

function conditionLinesOf({ decisions }: Pick<PartTrace, "decisions">, style: TerminalStyle): LabelledLine[] {
  const lines = decisionLines(decisions, style);
  return lines.length === 0 ? [] : [[words.conditions[style.language], ["", ...lines].join("\n    ")]];
}

/** `12,70 / 20`; in words for what is followed and never scored. */
function pointsOfMax({ points, max }: Pick<PartTrace, "points" | "max">, style: TerminalStyle): string {
  return max.isZero() && points === undefined
    ? words.notScored[style.language]
    : `${pointsOrDash(points, style)} / ${printPoints(max, style)}`;
}

function partLines(part: PartTrace, policy: Policy, style: TerminalStyle): LabelledLine[] {
  const text = `${pointsOfMax(part, style)}: ${tracedReasonText(part, policy, style)}`;
  const details = [...countLines(part.measured, policy, style), ...conditionLinesOf(part, style)];
  return [
    [`+ ${part.title[style.language]}`, text],
    ...details.map(([label, line]): LabelledLine => [`    ${label}`, line]),
  ];
}

/** One of the rules of the period by its days: what it gives by itself, why, and on which document. */
function versionLine(version: VersionScore, policy: Policy, style: TerminalStyle): LabelledLine {
  const { language } = style;
  const measure = policy.measures.get(version.measurement?.measure ?? "");
  const source = version.source === undefined ? "" : ` (${version.source.document})`;
  const label = `+ ${formatDate(version.from, language)} – ${formatDate(version.to, language)}`;
  return [label, `${pointsOfMax(version, style)}: ${reasonText(version, measure, style)}${source}`];
}

/** What the source published; and what the points are worth in area and total, where that is not simply themselves. */
function worthLines(trace: IndicatorTrace, style: TerminalStyle): LabelledLine[] {
  const { language } = style;
  const { steps, inArea, counts } = trace.contribution;
  const comparison = publishedText(trace, style);
  const itself = inArea === undefined || (counts && steps.length === 0);
  const worth = contributionLines(trace.contribution, style).map((line) => line.trim());
  return [
    ...(comparison === "" ? [] : [[words.compared[language], comparison] as const]),
    ...(itself ? [] : [[words.worth[language], worth.join("; ")] as const]),
  ];
}

function readingLines({ readings }: IndicatorTrace, style: TerminalStyle): LabelledLine[] {
  const { language } = style;
  return readings.map(({ of, points, source }) => {
    const values = { reading: of[language], points: pointsOrDash(points, style), document: source.document };
    return [words.reading[language], fill(words.readingPoints[language], values)];
  });
}

function sourceLines({ rule }: IndicatorTrace, { language }: TerminalStyle): LabelledLine[] {
  if (rule === undefined) {
    return [];
  }
  const { source, basis, from } = rule;
  const values = {
    document: [source.document, source.part].filter((text) => text !== undefined).join(", "),
    basis: basisWords[basis][language],
    confidence: confidenceWords[source.confidence][language],
    from: formatDate(from, language),
  };
  return [
    [words.source[language], fill(words.sourceText[language], values)],
    ...(source.note === undefined ? [] : [[words.sourceNote[language], source.note[language]] as const]),
  ];
}
