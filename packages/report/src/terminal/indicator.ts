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
  renderMessage,
  type Scorecard,
} from "@cchc/rules";
import { countLines } from "./count-lines.ts";
import { countsText } from "./counts-text.ts";
import type { LabelledLine } from "./labelled-line.ts";
import { pointsOrDash } from "./print.ts";
import { publishedText } from "./published-text.ts";
import type { TerminalStyle } from "./terminal-style.ts";
import { basisNames, confidenceNames, fill, words } from "./words.ts";

/** What is shown of one indicator of one unit. */
export interface IndicatorView {
  readonly card: Scorecard;
  readonly indicator: Indicator;
  readonly style: TerminalStyle;
}

/** One indicator in full: what is asked and where, the counts, the arithmetic, the next better outcome, the remedy, the source. */
export function renderIndicator(policy: Policy, view: IndicatorView): string {
  const { card, indicator, style } = view;
  const score = card.indicators.find((one) => one.id === indicator.id);
  if (score === undefined) {
    return "";
  }
  const { language } = style;
  const comparison = publishedText(score, style).trim();
  const lines: LabelledLine[] = [
    [words.purpose[language], indicator.purpose[language]],
    [words.clause[language], indicator.clause],
    ...countLines(policy, score, style),
    [words.scoring[language], renderMessage(score.reason, style)],
    ...(score.parts ?? []).flatMap((part) => partLines(part, policy, style)),
    ...nextLines(score, style),
    ...readingLines(policy, view),
    ...(comparison === "" ? [] : [[words.compared[language], comparison] as const]),
    [words.remedy[language], indicator.remedy[language]],
    ...sourceLines(score, style),
  ];
  const points = `${pointsOrDash(score.points, style)} / ${printPoints(score.max, style)}`;
  const head = `${card.unit.name} · ${indicator.code} ${indicator.title[language]}: ${points}`;
  return [head, ...lines.map(([label, text]) => `  ${label}: ${text}`)].join("\n");
}

function partLines(part: PartScore, policy: Policy, style: TerminalStyle): LabelledLine[] {
  const points = `${pointsOrDash(part.points, style)} / ${printPoints(part.max, style)}`;
  const counts = countsText(part.measurement, style);
  const reason = [counts, renderMessage(part.reason, style)].filter((text) => text !== "").join("; ");
  const details = countLines(policy, part, style).map(([label, text]): LabelledLine => [`      ${label}`, text]);
  return [[`  + ${part.title[style.language]}`, `${points}: ${reason}`], ...details.slice(0, -1)];
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
