import type { Exact } from "@cchc/core";
import type { Agreement, AreaScore, Compared, IndicatorScore, Policy, Result, Scorecard } from "@cchc/rules";
import { closePoints, exactText } from "./print.ts";
import { nameText, safePage } from "./safe-text.ts";
import type { TerminalStyle } from "./terminal-style.ts";
import { fill, words } from "./words.ts";

const ranksInLine = 5;

/** How our scores and the published ones agree, and every one that does not, with both numbers. Empty when nothing was published. */
export function renderComparison(result: Result, policy: Policy, style: TerminalStyle): string {
  const { agreement } = result;
  const { language } = style;
  if (agreement === undefined || policy.published === undefined) {
    return "";
  }
  const source = policy.published.by[language];
  const tolerance = exactText(policy.published.tolerance, style);
  const lines = [
    fill(words.comparedWith[language], { source, tolerance }),
    ...summaryLine("indicators", agreement.indicators, style),
    ...summaryLine("areas", agreement.areas, style),
    ...summaryLine("totals", agreement.totals, style),
    ...summaryLine("ranks", agreement.ranks, style),
    ...scoresApart(result.cards, policy, style),
    ...ranksApart(result.cards, style),
  ];
  return safePage(lines.join("\n"));
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

/** Every score that does not agree, the largest difference first; where only one side has points, first of all. */
function scoresApart(cards: readonly Scorecard[], policy: Policy, style: TerminalStyle): string[] {
  const nameOf = itemNames(policy, style);
  const { language } = style;
  const apart = cards
    .flatMap(({ unit, indicators, areas, total }) => [
      ...[...indicators, ...areas].flatMap((item) => apartItem(unit, nameOf(item), item)),
      ...apartItem(unit, words.totalScore[language], total),
    ])
    .sort((a, b) => compareGaps(a.item, b.item))
    .map(({ unit, name, item }) => apartRow(`${nameText(unit.name, language)}: ${name}`, item, style));
  return apart.length === 0 ? [`  ${words.allAgree[language]}`] : [words.scoresApart[language], ...apart];
}

interface Item {
  readonly points?: IndicatorScore["points"];
  readonly published?: Compared | undefined;
}

interface Apart {
  readonly unit: Scorecard["unit"];
  readonly name: string;
  readonly item: Item;
}

function apartItem(unit: Scorecard["unit"], name: string, item: Item): Apart[] {
  return item.published === undefined || item.published.agrees ? [] : [{ unit, name, item }];
}

function compareGaps(a: Item, b: Item): number {
  const [one, other] = [a.published?.difference?.abs(), b.published?.difference?.abs()];
  if (one === undefined || other === undefined) {
    return Number(one !== undefined) - Number(other !== undefined);
  }
  return other.compare(one);
}

function apartRow(name: string, { points, published }: Item, style: TerminalStyle): string {
  const rounded = published?.agreesWhenPartsRounded === true ? words.whenRounded[style.language] : "";
  const gap = published?.difference === undefined ? "" : ` (${signed(published.difference, style)})`;
  return `  ${name}: ${closePoints(points, style)} / ${closePoints(published?.published, style)}${gap}${rounded}`;
}

function signed(difference: Exact, style: TerminalStyle): string {
  return `${difference.isNegative() ? "−" : "+"}${closePoints(difference.abs(), style)}`;
}

function itemNames(policy: Policy, { language }: TerminalStyle): (item: IndicatorScore | AreaScore) => string {
  const names = new Map([
    ...policy.indicators.map(({ id, code, title }) => [id, `${code} ${title[language]}`] as const),
    ...policy.areas.map(({ id, title }) => [id, title[language]] as const),
  ]);
  return ({ id }) => names.get(id) ?? id;
}

/** Units whose rank is another one by the published totals, the farthest first, a few in a line. */
function ranksApart(cards: readonly Scorecard[], { language }: TerminalStyle): string[] {
  const moved = cards
    .flatMap(({ unit, rank }) =>
      rank?.published === undefined || rank.published === rank.place
        ? []
        : [{ name: nameText(unit.name, language), place: rank.place, published: rank.published }],
    )
    .sort((a, b) => Math.abs(b.place - b.published) - Math.abs(a.place - a.published) || a.place - b.place)
    .map(({ name, place, published }) => `${name} ${place}/${published}`);
  const lines = Array.from({ length: Math.ceil(moved.length / ranksInLine) }, (_, index) =>
    moved.slice(index * ranksInLine, (index + 1) * ranksInLine).join("; "),
  );
  return moved.length === 0 ? [] : [words.ranksApart[language], ...lines.map((line) => `  ${line}`)];
}
