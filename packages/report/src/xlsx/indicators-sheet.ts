import { basisWords, confidenceWords, type Source } from "@cchc/rules";
import type { Sheet } from "@cchc/workbook";
import { numberCell, proseCell, textCell } from "./cells.ts";
import { indicatorHeads } from "./head-words.ts";
import { indicatorColumns, narrowColumns } from "./indicator-columns.ts";
import { judgedCells } from "./judged-cells.ts";
import type { IndicatorPlace } from "./layout.ts";
import type { NextSteps } from "./next-steps.ts";
import { indicatorPoints } from "./points-formula.ts";
import { type Row, tableSheet } from "./table.ts";
import { unitCells } from "./unit-cells.ts";
import type { WorkbookContext } from "./workbook-context.ts";

type IndicatorRow = Row<(typeof indicatorColumns)[number]>;

/** Every indicator of every unit: its counts, which may be changed, and its points as a formula over them. */
export function indicatorsSheet(context: WorkbookContext, nextSteps: NextSteps): Sheet {
  const isWhole = context.extent === "whole";
  const rows = context.layout.indicators.map((place) =>
    isWhole
      ? { ...scoreCells(place, context), ...ruleCells(place, context), next: proseCell(nextSteps(place)) }
      : scoreCells(place, context),
  );
  const order = isWhole ? indicatorColumns : narrowColumns;
  return tableSheet({ key: "indicators", order, heads: indicatorHeads, rows, fixed: 6 }, context);
}

function scoreCells(place: IndicatorPlace, context: WorkbookContext): IndicatorRow {
  const { score, card, definition, row } = place;
  const { indicators, rules, policy, say } = context;
  const own = (column: (typeof indicatorColumns)[number]) => indicators.own({ column, row });
  const at = { numerator: own("numerator"), denominator: own("denominator"), amount: own("amount"), max: own("max") };
  const points = indicatorPoints(place, context);
  const area = policy.areas.find(({ id }) => id === score.area)?.title;
  return {
    ...unitCells(card, context),
    area: textCell(area === undefined ? score.area : say(area)),
    code: textCell(definition?.code ?? score.id),
    title: textCell(definition === undefined ? score.id : say(definition.title)),
    ...judgedCells({ score, points, max: rules.max.get(score.id), at }, context),
    published: numberCell(score.published?.published, context.points),
    self: numberCell(score.assessed?.find(({ kind }) => kind === "self")?.points, context.points),
    verified: numberCell(score.assessed?.find(({ kind }) => kind === "verified")?.points, context.points),
  };
}

/** Where the rule stands, on whose word, and what to do: once for each row, so that a filtered list is whole. */
function ruleCells({ score, definition }: IndicatorPlace, { say }: WorkbookContext): IndicatorRow {
  const { basis, source } = score;
  return {
    clause: textCell(definition?.clause),
    document: textCell(source === undefined ? undefined : sourceText(source)),
    basis: textCell(basis === undefined ? undefined : say(basisWords[basis])),
    confidence: textCell(source === undefined ? undefined : say(confidenceWords[source.confidence])),
    remedy: proseCell(definition === undefined ? undefined : say(definition.remedy)),
  };
}

/** A source with the part that is meant. */
export function sourceText({ document, part }: Source): string {
  return part === undefined ? document : `${document}, ${part}`;
}
