import { formatPeriod, type Language, parsePeriod } from "@cchc/core";
import { type Policy, printPoints, printShare, type Result, type Scorecard } from "@cchc/rules";
import { besideWords } from "./beside-words.ts";
import { alignColumns, type TextColumn } from "./columns.ts";
import { flagCell } from "./flags.ts";
import { levelTitle } from "./level-title.ts";
import { partialLine } from "./partial-line.ts";
import { alignedPoints } from "./print.ts";
import { nameText, safePage } from "./safe-text.ts";
import type { TerminalStyle } from "./terminal-style.ts";
import { missingCodes, weakest } from "./weak-points.ts";
import { fill, words } from "./words.ts";

/** Below this many columns the table leaves the areas out; they are in `cchc explain` and in the JSON. */
const wideEnough = 150;

/**
 * The ranking an inspector reads: a table for each level, the best first; units without a total come last.
 * Text only; the same result gives the same text.
 */
export function renderRanking(result: Result, policy: Policy, style: TerminalStyle): string {
  const { language } = style;
  const levels = [...new Set(result.cards.map((card) => card.unit.level))];
  const head = `${policy.title[language]} · ${formatPeriod(parsePeriod(result.period.text), language)}`;
  const shown = withAreasOf(result, result.agreement === undefined ? withoutComparison(policy) : policy);
  const tables = levels.map((level) => {
    const cards = result.cards.filter((card) => card.unit.level === level);
    return [`${levelTitle(level, language)} (${howMany(cards, style)})`, ...levelTable(cards, shown, style)].join("\n");
  });
  return safePage([[head, ...partialLine(result, style)].join("\n"), ...tables].join("\n\n"));
}

/** Nothing was published: columns for it would be empty. */
function withoutComparison({ published: _, ...policy }: Policy): Policy {
  return policy;
}

/** Areas that come later, or ended before the period, are on no card: columns for them would be empty. */
function withAreasOf({ cards }: Result, policy: Policy): Policy {
  const standing = new Set(cards.flatMap(({ areas }) => areas.map(({ id }) => id)));
  return { ...policy, areas: policy.areas.filter(({ id }) => standing.has(id)) };
}

/** How many units are in a table, and of how many if they are a selection. */
function howMany(cards: readonly Scorecard[], { language }: TerminalStyle): string {
  const ranked = Math.max(0, ...cards.map(({ rank }) => rank?.of ?? 0));
  return ranked > cards.length
    ? fill(words.someOf[language], { shown: cards.length, all: ranked })
    : cards.length.toString();
}

/** The table with as many columns as fit, and a line that names the columns left out. */
function levelTable(cards: readonly Scorecard[], policy: Policy, style: TerminalStyle): string[] {
  const room = style.columns ?? Number.POSITIVE_INFINITY;
  const all = tableColumns(policy, style);
  let kept = room < wideEnough ? all.filter(({ leaveOut }) => leaveOut !== "areas") : all;
  let table = drawTable(cards, kept);
  for (const name of leftOutFirst) {
    if (widest(table) > room) {
      kept = kept.filter(({ leaveOut }) => leaveOut !== name);
      table = drawTable(cards, kept);
    }
  }
  const missing = all.filter((column) => !kept.includes(column)).map(({ title }) => title);
  const note = fill(words.leftOut[style.language], { columns: missing.join(", ") });
  return missing.length === 0 ? [table] : [table, note];
}

function widest(table: string): number {
  return Math.max(...table.split("\n").map((line) => [...line].length));
}

function drawTable(cards: readonly Scorecard[], columns: readonly Column[]): string {
  const placeOf = (card: Scorecard) => card.rank?.place ?? Number.POSITIVE_INFINITY;
  const sorted = [...cards].sort((a, b) => (placeOf(a) === placeOf(b) ? 0 : placeOf(a) - placeOf(b)));
  return alignColumns(
    columns,
    sorted.map((card) => columns.map((column) => column.cell(card))),
  );
}

interface Column extends TextColumn {
  readonly cell: (card: Scorecard) => string;
  /** Name of the group of columns that go together where there is no room; columns without one stay. */
  readonly leaveOut?: (typeof leftOutFirst)[number];
}

const leftOutFirst = ["areas", "published", "unearned", "evidence", "missing", "lost", "flags", "grade"] as const;

function tableColumns(policy: Policy, style: TerminalStyle): Column[] {
  const { language } = style;
  const titleOf = (name: keyof typeof words) => words[name][language];
  const named = (name: "evidence" | "unearned" | "missing" | "lost", align: Column["align"], cell: Column["cell"]) => ({
    title: titleOf(name),
    align,
    cell,
    leaveOut: name,
  });
  const whole = { ...style, digits: 0 };
  return [
    { title: titleOf("rank"), align: "right", cell: ({ rank }) => rank?.place.toString() ?? "–" },
    { title: titleOf("unit"), align: "left", cell: ({ unit }) => nameText(unit.name, language) },
    { title: titleOf("total"), align: "right", cell: ({ total }) => alignedPoints(total.points, style) },
    ...publishedColumns(policy, style),
    ...areaColumns(policy, style),
    ...gradeColumns(policy, language),
    named("evidence", "right", ({ total }) => printShare(total.evidence, whole)),
    named("unearned", "right", ({ total }) => alignedPoints(total.withoutEvidence, style)),
    ...flagColumn(policy, language),
    named("missing", "left", missingCodes(policy)),
    named("lost", "left", (card) => weakest(card, policy, style)),
  ];
}

function gradeColumns({ grades }: Policy, language: Language): Column[] {
  const titles = new Map(grades?.bands.map((band) => [band.id, band.title[language]]));
  const cell = ({ grade }: Scorecard) => titles.get(grade ?? "") ?? "–";
  return grades === undefined ? [] : [{ title: words.grade[language], align: "left", cell, leaveOut: "grade" }];
}

/** How many flags were raised, where the policy has any. */
function flagColumn({ flags }: Policy, language: Language): Column[] {
  const title = besideWords.flagColumn[language];
  return flags.length === 0 ? [] : [{ title, align: "right", cell: flagCell, leaveOut: "flags" }];
}

/** The source's own total and how many of its scores ours agree with, where the policy knows a source. */
function publishedColumns(policy: Policy, style: TerminalStyle): Column[] {
  const published: Column = {
    title: words.publishedTotal[style.language],
    align: "right",
    cell: ({ total }) => alignedPoints(total.published?.published, style),
    leaveOut: "published",
  };
  const agree: Column = { title: words.agree[style.language], align: "right", cell: agreeing, leaveOut: "published" };
  return policy.published === undefined ? [] : [published, agree];
}

/** Areas that are followed and never scored have no column: it would be empty. */
function areaColumns(policy: Policy, style: TerminalStyle): Column[] {
  return policy.areas.flatMap((area): Column[] =>
    area.max.isZero()
      ? []
      : [
          {
            title: `${area.short[style.language]}/${printPoints(area.max, style)}`,
            align: "right",
            cell: ({ areas }) => alignedPoints(areas.find(({ id }) => id === area.id)?.points, style),
            leaveOut: "areas",
          },
        ],
  );
}

/** `21/21`: of the indicators and areas that the source publishes, how many agree. */
function agreeing({ indicators, areas }: Scorecard): string {
  const compared = [...indicators, ...areas].flatMap(({ published }) => published ?? []);
  return compared.length === 0 ? "–" : `${compared.filter((one) => one.agrees).length}/${compared.length}`;
}
