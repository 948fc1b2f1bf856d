import { Exact, formatDate, formatPeriod, parsePeriod } from "@cchc/core";
import {
  type AreaScore,
  type IndicatorScore,
  type PartScore,
  type Policy,
  printPoints,
  printShare,
  type Result,
  renderMessage,
  type Scorecard,
  type VersionScore,
} from "@cchc/rules";
import { besideTag } from "./beside.ts";
import { besideWords } from "./beside-words.ts";
import { reasonText } from "./counts-text.ts";
import { flagCountLine, flagMark, flagSection } from "./flags.ts";
import { partialLine } from "./partial-line.ts";
import { pointsOrDash } from "./print.ts";
import { publishedTag } from "./published-text.ts";
import { nameText, safePage } from "./safe-text.ts";
import type { TerminalStyle } from "./terminal-style.ts";
import { fill, words } from "./words.ts";

/** A card and how it is to be printed. */
export interface CardView {
  readonly card: Scorecard;
  readonly style: TerminalStyle;
}

/**
 * One unit's card: the total as a sum of its areas, each indicator with its points and the reason in a line, then the areas
 * beside the total, and the flags.
 */
export function renderCard(result: Result, policy: Policy, view: CardView): string {
  const { card, style } = view;
  const isInTotal = (area: AreaScore) => areaOf(area, policy)?.inTotal !== false;
  const render = (area: AreaScore) => renderArea(area, policy, view);
  const beside = card.areas.filter((area) => !isInTotal(area));
  return safePage(
    [
      renderHead(result, policy, view),
      ...card.areas.filter(isInTotal).map(render),
      ...(beside.length === 0 ? [] : [besideWords.outsideTotal[style.language]]),
      ...beside.map(render),
      ...flagSection(card, policy, style),
    ].join("\n\n"),
  );
}

function renderHead(result: Result, policy: Policy, { card, style }: CardView): string {
  const { unit, total, rank } = card;
  const { language } = style;
  const grade = policy.grades?.bands.find((band) => band.id === card.grade)?.title[language];
  const place = rank === undefined ? undefined : fill(words.place[language], { place: rank.place, of: rank.of });
  const points = `${words.total[language]} ${pointsOrStatus(total, style)} / ${printPoints(total.max, style)}`;
  const name = `${nameText(unit.name, language)} (${nameText(unit.code, language)})`;
  return [
    `${name} · ${formatPeriod(parsePeriod(result.period.text), language)} · ${policy.title[language]}`,
    ...partialLine(result, style),
    [points, grade, place].filter((part) => part !== undefined).join(" · "),
    `  = ${sumText(card, policy, style)}`,
    `  ${evidenceLine(card, style)}`,
    ...(card.notes ?? []).map((note) => `  ! ${renderMessage(note, style)}`),
    ...flagCountLine(card, policy, style),
  ].join("\n");
}

/** The total as it comes about: `7,96 Công khai + …`, and the scaling where an area was left out. */
function sumText({ areas, total }: Scorecard, policy: Policy, style: TerminalStyle): string {
  const kept = areas.filter((area) => area.status !== "not-applicable" && areaOf(area, policy)?.inTotal !== false);
  const sum = kept
    .map((area) => `${pointsOrDash(area.points, style)} ${areaOf(area, policy)?.short[style.language] ?? area.id}`)
    .join(" + ");
  const keptMax = Exact.sum(kept.map((area) => area.max));
  return keptMax.equals(total.max) || total.points === undefined
    ? sum
    : `(${sum}) × ${printPoints(total.max, style)} ÷ ${printPoints(keptMax, style)}`;
}

/** An area as the policy describes it. */
export function areaOf({ id }: AreaScore, policy: Policy): Policy["areas"][number] | undefined {
  return policy.areas.find((area) => area.id === id);
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

/** An area with its points and each of its indicators in a line. */
export function renderArea(area: AreaScore, policy: Policy, { card, style }: CardView): string {
  const title = areaOf(area, policy)?.title[style.language] ?? area.id;
  const lines = card.indicators
    .filter((one) => one.area === area.id)
    .map((one) => renderLine(one, policy, { card, style }));
  return [`${title}: ${pointsOfArea(area, style)}${publishedTag(area, style)}`, ...lines].join("\n");
}

function renderLine(score: IndicatorScore, policy: Policy, { card, style }: CardView): string {
  const indicator = policy.indicators.find(({ id }) => id === score.id);
  const code = (indicator?.code ?? score.id).padEnd(8);
  const reason = reasonText(score, policy.measures.get(score.measurement?.measure ?? ""), style);
  const title = `${indicator?.title[style.language] ?? score.id}${flagMark(card, policy, score.id)}`;
  const tags = `${publishedTag(score, style)}${besideTag(score, policy, style)}`;
  const line = `  ${code}${pointsOfMax(score, style)} ${title}: ${reason}${tags}`;
  const versions = (score.versions ?? []).map((version) => versionLine(version, policy, style));
  return [line, ...(score.parts ?? []).map((part) => partLine(part, policy, style)), ...versions].join("\n");
}

function partLine(part: PartScore, policy: Policy, style: TerminalStyle): string {
  const reason = reasonText(part, policy.measures.get(part.measurement?.measure ?? ""), style);
  return `  ${"+".padStart(8)}${pointsOfMax(part, style)} ${part.title[style.language]}: ${reason}`;
}

/** One of the rules of the period: its days, what it gives by itself, and why. */
function versionLine(version: VersionScore, policy: Policy, style: TerminalStyle): string {
  const { language } = style;
  const days = `${formatDate(version.from, language)} – ${formatDate(version.to, language)}`;
  const reason = reasonText(version, policy.measures.get(version.measurement?.measure ?? ""), style);
  return `  ${"+".padStart(8)}${pointsOfMax(version, style)} ${days}: ${reason}`;
}

/** `12,70/20`; a dash alone for what is followed and never scored. */
function pointsOfMax({ points, max }: Pick<IndicatorScore, "points" | "max">, style: TerminalStyle): string {
  const of = max.isZero() && points === undefined ? "" : `/${printPoints(max, style)}`;
  return `${pointsOrDash(points, style).padStart(6)}${of.padEnd(5)}`;
}

/** `12,70 / 20`; in words for an area that is followed and never scored. */
function pointsOfArea(area: AreaScore, style: TerminalStyle): string {
  return area.max.isZero() && area.points === undefined
    ? words.notScored[style.language]
    : `${pointsOrStatus(area, style)} / ${printPoints(area.max, style)}`;
}

function pointsOrStatus({ status, points }: Pick<AreaScore, "status" | "points">, style: TerminalStyle): string {
  if (status === "scored") {
    return pointsOrDash(points, style);
  }
  return (status === "no-data" ? words.noData : words.notApplicable)[style.language];
}
