import { formatPeriod, parsePeriod } from "@cchc/core";
import { type Policy, printPoints, printShare, type Result, type Scorecard } from "@cchc/rules";
import Table from "cli-table3";
import { levelTitle } from "./level-title.ts";
import { alignedPoints } from "./print.ts";
import type { TerminalStyle } from "./terminal-style.ts";
import { missingCodes, weakest } from "./weak-points.ts";
import { words } from "./words.ts";

/** Below this many columns the table leaves the areas out; they are in `cchc explain` and in the JSON. */
const wideEnough = 150;

/**
 * The ranking an inspector reads: a table for each level, the best first; units without a total come last.
 * Text only; the same result gives the same text.
 */
export function renderRanking(result: Result, policy: Policy, style: TerminalStyle): string {
  const levels = [...new Set(result.cards.map((card) => card.unit.level))];
  const head = `${policy.title[style.language]} · ${formatPeriod(parsePeriod(result.period.text), style.language)}`;
  const tables = levels.map((level) => {
    const cards = result.cards.filter((card) => card.unit.level === level);
    return `${levelTitle(level, style.language)} (${cards.length})\n${levelTable(cards, policy, style)}`;
  });
  return [head, ...tables].join("\n\n");
}

function levelTable(cards: readonly Scorecard[], policy: Policy, style: TerminalStyle): string {
  const wide = style.columns === undefined || style.columns >= wideEnough;
  const columns = tableColumns(policy, style).filter((column) => wide || !column.wideOnly);
  const table = new Table({
    head: columns.map((column) => column.title),
    colAligns: columns.map((column) => column.align),
    style: { head: [], border: [], compact: true, "padding-left": 0, "padding-right": 1 },
    chars: plainBorders,
  });
  const placeOf = (card: Scorecard) => card.rank?.place ?? cards.length + 1;
  const sorted = [...cards].sort((a, b) => placeOf(a) - placeOf(b));
  table.push(...sorted.map((card) => columns.map((column) => column.cell(card))));
  return table
    .toString()
    .split("\n")
    .map((line) => line.trimEnd())
    .join("\n");
}

interface Column {
  readonly title: string;
  readonly align: "left" | "right";
  readonly cell: (card: Scorecard) => string;
  readonly wideOnly?: boolean;
}

function tableColumns(policy: Policy, style: TerminalStyle): Column[] {
  const { language } = style;
  const titleOf = (name: keyof typeof words) => words[name][language];
  const grades = new Map(policy.grades?.bands.map((band) => [band.id, band.title[language]]));
  const whole = { ...style, digits: 0 };
  return [
    { title: titleOf("rank"), align: "right", cell: ({ rank }) => rank?.place.toString() ?? "–" },
    { title: titleOf("unit"), align: "left", cell: ({ unit }) => unit.name },
    { title: titleOf("total"), align: "right", cell: ({ total }) => alignedPoints(total.points, style) },
    ...publishedColumns(policy, style),
    ...areaColumns(policy, style),
    { title: titleOf("grade"), align: "left", cell: ({ grade }) => grades.get(grade ?? "") ?? "–" },
    { title: titleOf("evidence"), align: "right", cell: ({ total }) => printShare(total.evidence, whole) },
    { title: titleOf("unearned"), align: "right", cell: ({ total }) => alignedPoints(total.withoutEvidence, style) },
    { title: titleOf("missing"), align: "left", cell: missingCodes(policy) },
    { title: titleOf("lost"), align: "left", cell: (card) => weakest(card, policy, style) },
  ];
}

/** The source's own total and how many of its scores ours agree with, where the policy knows a source. */
function publishedColumns(policy: Policy, style: TerminalStyle): Column[] {
  const published: Column = {
    title: words.publishedTotal[style.language],
    align: "right",
    cell: ({ total }) => alignedPoints(total.published?.published, style),
  };
  const agree: Column = { title: words.agree[style.language], align: "right", cell: agreeing };
  return policy.published === undefined ? [] : [published, agree];
}

function areaColumns(policy: Policy, style: TerminalStyle): Column[] {
  return policy.areas.map((area, index) => ({
    title: `${area.short[style.language]}/${printPoints(area.max, style)}`,
    align: "right",
    cell: ({ areas }) => alignedPoints(areas[index]?.points, style),
    wideOnly: true,
  }));
}

/** `21/21`: of the indicators and areas that the source publishes, how many agree. */
function agreeing({ indicators, areas }: Scorecard): string {
  const compared = [...indicators, ...areas].flatMap(({ published }) => published ?? []);
  return compared.length === 0 ? "–" : `${compared.filter((one) => one.agrees).length}/${compared.length}`;
}

const plainBorders = {
  top: "",
  "top-mid": "",
  "top-left": "",
  "top-right": "",
  bottom: "",
  "bottom-mid": "",
  "bottom-left": "",
  "bottom-right": "",
  left: "",
  "left-mid": "",
  mid: "",
  "mid-mid": "",
  right: "",
  "right-mid": "",
  middle: " ",
} as const;
