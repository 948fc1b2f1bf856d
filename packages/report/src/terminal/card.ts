import { formatPeriod, parsePeriod } from "@cchc/core";
import {
  type AreaScore,
  type IndicatorScore,
  type Policy,
  printPoints,
  printShare,
  type Result,
  renderMessage,
  type Scorecard,
} from "@cchc/rules";
import { countsText } from "./counts-text.ts";
import { pointsOrDash } from "./print.ts";
import { publishedText } from "./published-text.ts";
import type { TerminalStyle } from "./terminal-style.ts";
import { fill, words } from "./words.ts";

/** A card and how it is to be printed. */
export interface CardView {
  readonly card: Scorecard;
  readonly style: TerminalStyle;
}

/** One unit's card: the total as a sum of its areas, and each indicator with its points and the reason in a line. */
export function renderCard(result: Result, policy: Policy, view: CardView): string {
  const areas = view.card.areas.map((area) => renderArea(area, policy, view));
  return [renderHead(result, policy, view), ...areas].join("\n\n");
}

function renderHead(result: Result, policy: Policy, { card, style }: CardView): string {
  const { unit, total, rank } = card;
  const { language } = style;
  const grade = policy.grades?.bands.find((band) => band.id === card.grade)?.title[language];
  const place = rank === undefined ? undefined : fill(words.place[language], { place: rank.place, of: rank.of });
  const points = `${words.total[language]} ${pointsOrStatus(total, style)} / ${printPoints(total.max, style)}`;
  const sum = card.areas.map((area, index) => {
    return `${pointsOrDash(area.points, style)} ${policy.areas[index]?.short[language] ?? area.id}`;
  });
  return [
    `${unit.name} (${unit.code}) · ${formatPeriod(parsePeriod(result.period.text), language)} · ${policy.title[language]}`,
    [points, grade, place].filter((part) => part !== undefined).join(" · "),
    `  = ${sum.join(" + ")}`,
    `  ${evidenceLine(card, style)}`,
  ].join("\n");
}

function evidenceLine({ total }: Scorecard, style: TerminalStyle): string {
  const { language } = style;
  const amounts = { applicable: printPoints(total.applicable, style), evidence: printShare(total.evidence, style) };
  const unearned = fill(words.unearnedPoints[language], { points: printPoints(total.withoutEvidence, style) });
  const takenOver = fill(words.takenOverPoints[language], { points: printPoints(total.takenOver, style) });
  return [
    fill(words.applicable[language], amounts),
    ...(total.withoutEvidence.isZero() ? [] : [unearned]),
    ...(total.takenOver.isZero() ? [] : [takenOver]),
    ...(total.rescaled ? [words.rescaled[language]] : []),
  ].join("; ");
}

function renderArea(area: AreaScore, policy: Policy, { card, style }: CardView): string {
  const title = policy.areas.find(({ id }) => id === area.id)?.title[style.language] ?? area.id;
  const lines = card.indicators.filter((one) => one.area === area.id).map((one) => renderLine(one, policy, style));
  const head = `${title}: ${pointsOrStatus(area, style)} / ${printPoints(area.max, style)}${publishedText(area, style)}`;
  return [head, ...lines].join("\n");
}

function renderLine(score: IndicatorScore, policy: Policy, style: TerminalStyle): string {
  const indicator = policy.indicators.find(({ id }) => id === score.id);
  const code = (indicator?.code ?? score.id).padEnd(8);
  const points = `${pointsOrDash(score.points, style).padStart(6)}/${printPoints(score.max, style).padEnd(3)}`;
  const counts = countsText(score.measurement, style);
  const reason = [counts, renderMessage(score.reason, style)].filter((text) => text !== "").join("; ");
  return `  ${code}${points} ${indicator?.title[style.language] ?? score.id}: ${reason}${publishedText(score, style)}`;
}

function pointsOrStatus({ status, points }: Pick<AreaScore, "status" | "points">, style: TerminalStyle): string {
  if (status === "scored") {
    return pointsOrDash(points, style);
  }
  return (status === "no-data" ? words.noData : words.notApplicable)[style.language];
}
