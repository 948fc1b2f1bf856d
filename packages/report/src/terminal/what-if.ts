import {
  type Indicator,
  type Message,
  type Policy,
  printPoints,
  type Rank,
  renderMessage,
  type Scorecard,
  type UnitDifference,
  type WhatIf,
} from "@cchc/rules";
import { pointsOrDash } from "./print.ts";
import { nameText, safePage } from "./safe-text.ts";
import type { TerminalStyle } from "./terminal-style.ts";
import { whatIfWords } from "./what-if-words.ts";
import { fill } from "./words.ts";

/** Whose card is told before and after a change, and what was supposed. */
export interface WhatIfView {
  readonly before: Scorecard;
  /** The indicator that is asked about, told even when it did not move. */
  readonly indicator: Indicator | undefined;
  /** What was supposed, as it was written. */
  readonly supposed: readonly string[];
  readonly style: TerminalStyle;
}

/** What would come of a change for one unit, before → after: indicators, areas, total, grade, rank; and who else moved. */
export function renderWhatIf(whatIf: WhatIf, policy: Policy, view: WhatIfView): string {
  const { before, supposed, style } = view;
  const { language } = style;
  const { unit } = before;
  const own = whatIf.difference.units.find((one) => one.unit.code === unit.code);
  const lines = [
    ...indicatorLines(own, view),
    ...areaLines(own, policy, view),
    ...standingLines(own, policy, view),
    ...othersLine(whatIf, unit.code, style),
    fill(whatIfWords.recomputed[language], { count: whatIf.recomputed.indicators.length }),
    ...[
      ...whatIf.difference.notes,
      ...whatIf.unknown.filter((one) => one.unit === unit.code).map(({ message }) => message),
    ].map((message) => renderMessage(message, style)),
  ];
  const name = `${nameText(unit.name, language)} (${nameText(unit.code, language)})`;
  const given = supposed.map((text) => nameText(text, language)).join(", ");
  const head = fill(whatIfWords.head[language], { unit: name, given });
  return safePage([head, ...lines.map((line) => `  ${line}`)].join("\n"));
}

function said(messages: readonly { readonly message: Message }[], style: TerminalStyle): string[] {
  return messages.map(({ message }) => renderMessage(message, style));
}

/** Indicators that moved; the one that was asked about in any case. */
function indicatorLines(own: UnitDifference | undefined, { before, indicator, style }: WhatIfView): string[] {
  const moved = own?.indicators ?? [];
  const score = before.indicators.find(({ id }) => id === indicator?.id);
  if (indicator === undefined || score === undefined || moved.some(({ id }) => id === indicator.id)) {
    return said(moved, style);
  }
  const label = `${indicator.code} ${indicator.title[style.language]}`;
  return [unmoved(label, pointsOrDash(score.points, style), style), ...said(moved, style)];
}

function areaLines(
  own: UnitDifference | undefined,
  { areas }: Policy,
  { before, indicator, style }: WhatIfView,
): string[] {
  const moved = own?.areas ?? [];
  const area = areas.find(({ id }) => id === indicator?.area);
  const score = before.areas.find(({ id }) => id === area?.id);
  if (area === undefined || score === undefined || moved.some(({ id }) => id === area.id)) {
    return said(moved, style);
  }
  const label = fill(whatIfWords.area[style.language], { title: area.title[style.language] });
  return [unmoved(label, pointsOrDash(score.points, style), style), ...said(moved, style)];
}

/** Total, grade and rank, moved or not. */
function standingLines(own: UnitDifference | undefined, { grades }: Policy, { before, style }: WhatIfView): string[] {
  const { language } = style;
  const grade = grades?.bands.find(({ id }) => id === before.grade)?.title[language];
  const total = before.total.points === undefined ? "–" : printPoints(before.total.points, style);
  const lines: readonly (readonly [
    keyof typeof whatIfWords,
    { readonly message: Message } | undefined,
    string | undefined,
  ])[] = [
    ["total", own?.total, total],
    ["grade", own?.grade, grade],
    ["rank", own?.rank, placeText(before.rank)],
  ];
  return lines.flatMap(([word, moved, was]) => {
    if (moved !== undefined) {
      return [renderMessage(moved.message, style)];
    }
    return was === undefined ? [] : [unmoved(whatIfWords[word][language], was, style)];
  });
}

function placeText(rank: Rank | undefined): string | undefined {
  return rank === undefined ? undefined : `${rank.place}/${rank.of}`;
}

function unmoved(label: string, value: string, { language }: TerminalStyle): string {
  return fill(whatIfWords.unmoved[language], { label, value });
}

/** How many other units moved, by points or by rank. */
function othersLine({ difference }: WhatIf, code: string, { language }: TerminalStyle): string[] {
  const others = difference.units.filter(({ unit }) => unit.code !== code);
  const points = others.filter(({ total, indicators }) => total !== undefined || indicators.length > 0).length;
  return others.length === 0 ? [] : [fill(whatIfWords.others[language], { ranks: others.length, points })];
}
