import type { Agreement, AreaScore, Compared, IndicatorScore, Policy, Result, Scorecard } from "@cchc/rules";
import { closePoints } from "./print.ts";
import type { TerminalStyle } from "./terminal-style.ts";
import { fill, words } from "./words.ts";

/** How our scores and the published ones agree, and every one that does not, with both numbers. Empty when nothing was published. */
export function renderComparison(result: Result, policy: Policy, style: TerminalStyle): string {
  const { agreement } = result;
  const { language } = style;
  if (agreement === undefined || policy.published === undefined) {
    return "";
  }
  const source = policy.published.by[language];
  const tolerance = closePoints(policy.published.tolerance, style);
  return [
    fill(words.comparedWith[language], { source, tolerance }),
    ...summaryLine("indicators", agreement.indicators, style),
    ...summaryLine("areas", agreement.areas, style),
    ...summaryLine("totals", agreement.totals, style),
    ...summaryLine("ranks", agreement.ranks, style),
    ...scoresApart(result.cards, policy, style),
    ...ranksApart(result.cards, style),
  ].join("\n");
}

function summaryLine(
  kind: "indicators" | "areas" | "totals" | "ranks",
  { compared, agree, bothBlank, agreeWhenPartsRounded: more }: Agreement,
  { language }: TerminalStyle,
): string[] {
  const blank = bothBlank === 0 ? "" : fill(words.bothBlank[language], { count: bothBlank });
  const rounded = more === 0 ? "" : fill(words.agreeRounded[language], { more });
  const text = fill(words.agreeOf[language], { agree, compared });
  return compared === 0 ? [] : [`  ${words[kind][language]}: ${text}${blank}${rounded}`];
}

function scoresApart(cards: readonly Scorecard[], policy: Policy, style: TerminalStyle): string[] {
  const nameOf = itemNames(policy, style);
  const rows = cards.flatMap(({ unit, indicators, areas, total }) => [
    ...[...indicators, ...areas].flatMap((item) => apartRow(`${unit.name}: ${nameOf(item)}`, item, style)),
    ...apartRow(`${unit.name}: ${words.totalScore[style.language]}`, total, style),
  ]);
  return rows.length === 0 ? [`  ${words.allAgree[style.language]}`] : [words.scoresApart[style.language], ...rows];
}

interface Item {
  readonly points?: IndicatorScore["points"];
  readonly published?: Compared | undefined;
}

function apartRow(name: string, { points, published }: Item, style: TerminalStyle): string[] {
  if (published === undefined || published.agrees) {
    return [];
  }
  const rounded = published.agreesWhenPartsRounded === true ? words.whenRounded[style.language] : "";
  return [`  ${name}: ${closePoints(points, style)} / ${closePoints(published.published, style)}${rounded}`];
}

function itemNames(policy: Policy, { language }: TerminalStyle): (item: IndicatorScore | AreaScore) => string {
  const names = new Map([
    ...policy.indicators.map(({ id, code, title }) => [id, `${code} ${title[language]}`] as const),
    ...policy.areas.map(({ id, title }) => [id, title[language]] as const),
  ]);
  return ({ id }) => names.get(id) ?? id;
}

function ranksApart(cards: readonly Scorecard[], { language }: TerminalStyle): string[] {
  const moved = cards.flatMap(({ unit, rank }) =>
    rank?.published === undefined || rank.published === rank.place
      ? []
      : [`${unit.name} ${rank.place}/${rank.published}`],
  );
  return moved.length === 0 ? [] : [words.ranksApart[language], `  ${moved.join("; ")}`];
}
