import { type Policy, policyOn } from "@cchc/rules";
import type { Sheet, SheetCell } from "@cchc/workbook";
import { flagCell } from "../terminal/flags.ts";
import { areaStatusWords } from "./areas-sheet.ts";
import { blank, formulaCell, numberCell, textCell } from "./cells.ts";
import { placesByFormula } from "./formula/places.ts";
import { type CardPlace, firstRow } from "./layout.ts";
import { numberFormats } from "./number-formats.ts";
import { planRanking } from "./plan-ranking.ts";
import { type RankingColumn, rankingColumns, totalsBefore } from "./ranking-columns.ts";
import {
  gradeCell,
  isContender,
  onceCell,
  type RankingFormulas,
  rankCell,
  rankKeyCell,
  totalCell,
} from "./ranking-formulas.ts";
import { rankingHeads } from "./ranking-heads.ts";
import { SheetReferences } from "./reference.ts";
import { sheetNames } from "./sheet-names.ts";
import { type Row, tableSheet } from "./table.ts";
import { unitCells } from "./unit-cells.ts";
import type { WorkbookContext } from "./workbook-context.ts";

/** Every unit with its total, grade and rank as formulas over its areas; adds grades and the rule of ranks to the Rules sheet. */
export function rankingSheet(context: WorkbookContext): Sheet {
  const { subject, layout, language, rules } = context;
  const policy = policyOn(context.policy, subject.result.period.first);
  const order = rankingColumns(subject);
  const formulas: RankingFormulas = {
    context: { ...context, policy },
    plan: planRanking(rules.rows, policy),
    sheet: new SheetReferences(sheetNames.ranking[language], order),
    rows: { first: firstRow, last: layout.cards.length + 1 },
  };
  const places = placesOf(formulas, policy);
  const before = totalsBefore(subject);
  const rows = layout.cards.map((place) => ({
    ...standingCells(place, formulas, places),
    ...besideCells(place, formulas),
    ...changeCells(place, formulas, before),
    ...areaCells(place, formulas),
  }));
  return tableSheet({ key: "ranking", order, heads: rankingHeads(subject), rows, fixed: 3 }, context);
}

function placesOf({ context, plan }: RankingFormulas, { rank }: Policy): ReadonlyMap<string, number> {
  const ranked = context.layout.cards.flatMap(({ card }) =>
    card.total.points !== undefined && isContender(card, plan)
      ? [
          {
            unit: card.unit.code,
            group: rank.among === "level" ? card.unit.level : "",
            total: card.total.points.toNumber(),
          },
        ]
      : [],
  );
  return placesByFormula(ranked, rank.ties);
}

type RankingRow = Row<RankingColumn>;

function standingCells(place: CardPlace, formulas: RankingFormulas, places: ReadonlyMap<string, number>): RankingRow {
  const { card } = place;
  const { context } = formulas;
  return {
    rank: rankCell(place, formulas, places.get(card.unit.code)),
    ...unitCells(card, context),
    total: totalCell(place, formulas),
    grade: gradeCell(place, formulas),
    evidence: numberCell(card.total.evidence, numberFormats.share),
    rankKey: rankKeyCell(place, formulas),
    ...(context.policy.rank.ties === "dense"
      ? { once: { value: isFirst(place, formulas) ? 1 : 0, formula: onceCell(place, formulas) } }
      : {}),
  };
}

/** Whether nobody above has the same total, among the peers. */
function isFirst({ card }: CardPlace, { context, plan }: RankingFormulas): boolean {
  const { points } = card.total;
  const peers = context.layout.cards.filter(
    (one) => context.policy.rank.among === "all" || one.card.unit.level === card.unit.level,
  );
  const same = peers.find(
    (one) => isContender(one.card, plan) && points !== undefined && one.card.total.points?.equals(points) === true,
  );
  return same?.card === card;
}

function besideCells({ card }: CardPlace, { context }: RankingFormulas): RankingRow {
  const { total } = card;
  return {
    withoutEvidence: numberCell(total.withoutEvidence, context.points),
    takenOver: numberCell(total.takenOver, context.points),
    status: textCell(context.say(areaStatusWords[total.status])),
    flags: textCell(flagCell(card)),
  };
}

/** What a total is less another one that stands beside it. */
function changeCells(
  { card, row }: CardPlace,
  { context, sheet }: RankingFormulas,
  before: ReturnType<typeof totalsBefore>,
): RankingRow {
  const { points, published } = card.total;
  const at = (column: RankingColumn) => sheet.own({ column, row });
  const less = (column: "before" | "published", other: typeof points): SheetCell =>
    points === undefined || other === undefined
      ? blank
      : formulaCell(
          { text: `${at("total")}-${at(column)}`, value: points.toNumber() - other.toNumber() },
          points.minus(other),
          `+${context.points};-${context.points};${context.points}`,
        );
  const earlier = before.get(card.unit.code);
  return {
    before: numberCell(earlier, context.points),
    change: less("before", earlier),
    published: numberCell(published?.published, context.points),
    difference: less("published", published?.published),
    publishedRank: card.rank?.published === undefined ? blank : { value: card.rank.published },
  };
}

/** The points of each area, as the Areas sheet computes them. */
function areaCells({ areas }: CardPlace, { context }: RankingFormulas): RankingRow {
  const cells = areas.map(({ score, row }) => {
    const formula = context.areas.fixed({ column: "points", row });
    const value = score.points?.toNumber() ?? "";
    return [`area:${score.id}`, { value, formula, format: context.points }] as const;
  });
  return Object.fromEntries(cells);
}
