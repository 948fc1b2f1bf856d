import { formatDate } from "@cchc/core";
import {
  type Indicator,
  type IndicatorScore,
  judgeReadings,
  type NextStep,
  type PartScore,
  type Policy,
  printAmount,
  printPoints,
  type Result,
  renderMessage,
  type Scorecard,
  type VersionScore,
} from "@cchc/rules";
import { besideLines } from "./beside.ts";
import { countLines } from "./count-lines.ts";
import { reasonText } from "./counts-text.ts";
import { flagLines } from "./flags.ts";
import type { LabelledLine } from "./labelled-line.ts";
import { partialLine } from "./partial-line.ts";
import { pointsOrDash } from "./print.ts";
import { publishedText } from "./published-text.ts";
import { nameText, safePage } from "./safe-text.ts";
import type { TerminalStyle } from "./terminal-style.ts";
import { basisNames, confidenceNames, fill, words } from "./words.ts";

/** What is shown of one indicator of one unit. */
export interface IndicatorView {
  readonly card: Scorecard;
  readonly indicator: Indicator;
  readonly style: TerminalStyle;
}

/** One indicator in full: what is asked and where, the counts, the arithmetic, the next better outcome, the remedy, the source. */
export function renderIndicator(result: Result, policy: Policy, view: IndicatorView): string {
  const { card, indicator, style } = view;
  const score = card.indicators.find((one) => one.id === indicator.id);
  if (score === undefined) {
    return "";
  }
  const { language } = style;
  const comparison = publishedText(score, style);
  const lines: LabelledLine[] = [
    [words.purpose[language], indicator.purpose[language]],
    [words.clause[language], indicator.clause],
    ...countLines(policy, score, style),
    [words.scoring[language], renderMessage(score.reason, style)],
    ...(score.parts ?? []).flatMap((part) => partLines(part, policy, style)),
    ...(score.versions ?? []).map((version) => versionLine(version, policy, style)),
    ...nextLines(score, style),
    ...readingLines(policy, view),
    ...besideLines(score, policy, style),
    ...(comparison === "" ? [] : [[words.compared[language], comparison] as const]),
    [words.remedy[language], indicator.remedy[language]],
    ...sourceLines(score, style),
    ...flagLines(card, score.id, { policy, style }),
  ];
  const unit = `${nameText(card.unit.name, language)} (${nameText(card.unit.code, language)})`;
  const head = `${unit} · ${indicator.code} ${indicator.title[language]}: ${pointsOfMax(score, style)}`;
  return safePage(
    [head, ...partialLine(result, style), ...lines.map(([label, text]) => `  ${label}: ${text}`)].join("\n"),
  );
}

/** `12,70 / 20`; in words for what is followed and never scored. */
function pointsOfMax({ points, max }: Pick<PartScore, "points" | "max">, style: TerminalStyle): string {
  return max.isZero() && points === undefined
    ? words.notScored[style.language]
    : `${pointsOrDash(points, style)} / ${printPoints(max, style)}`;
}

function partLines(part: PartScore, policy: Policy, style: TerminalStyle): LabelledLine[] {
  const measure = policy.measures.get(part.measurement?.measure ?? "");
  const text = `${pointsOfMax(part, style)}: ${reasonText(part, measure, style)}`;
  const details = countLines(policy, part, style).map(([label, line]): LabelledLine => [`    ${label}`, line]);
  return [[`+ ${part.title[style.language]}`, text], ...details];
}

/** One of the rules of the period by its days: what it gives by itself, why, and on which document. */
function versionLine(version: VersionScore, policy: Policy, style: TerminalStyle): LabelledLine {
  const { language } = style;
  const measure = policy.measures.get(version.measurement?.measure ?? "");
  const source = version.source === undefined ? "" : ` (${version.source.document})`;
  const label = `+ ${formatDate(version.from, language)} – ${formatDate(version.to, language)}`;
  return [label, `${pointsOfMax(version, style)}: ${reasonText(version, measure, style)}${source}`];
}

function nextLines({ next, points }: IndicatorScore, style: TerminalStyle): LabelledLine[] {
  if (next === undefined || points === undefined) {
    return [];
  }
  const { language } = style;
  const values = { points: printPoints(next.points, style), gain: printPoints(next.points.minus(points), style) };
  return [[words.next[language], `${fill(words.nextPoints[language], values)}${moreText(next, style)}`]];
}

function moreText({ more }: NextStep, style: TerminalStyle): string {
  if (more === undefined) {
    return "";
  }
  const template = (more.isNegative() ? words.nextFewer : words.nextMore)[style.language];
  return fill(template, { count: printAmount(more.abs(), style) });
}

function readingLines(policy: Policy, { card, indicator, style }: IndicatorView): LabelledLine[] {
  const { language } = style;
  return judgeReadings(policy, card, indicator).map(({ of, points, source }) => {
    const values = { reading: of[language], points: pointsOrDash(points, style), document: source.document };
    return [words.reading[language], fill(words.readingPoints[language], values)];
  });
}

function sourceLines({ source, basis, ruleFrom }: IndicatorScore, { language }: TerminalStyle): LabelledLine[] {
  if (source === undefined || basis === undefined || ruleFrom === undefined) {
    return [];
  }
  const values = {
    document: [source.document, source.part].filter((text) => text !== undefined).join(", "),
    basis: basisNames[basis][language],
    confidence: confidenceNames[source.confidence][language],
    from: formatDate(ruleFrom, language),
  };
  return [
    [words.source[language], fill(words.sourceText[language], values)],
    ...(source.note === undefined ? [] : [[words.sourceNote[language], source.note[language]] as const]),
  ];
}
