import type { Sheet } from "@cchc/workbook";
import { textCell } from "./cells.ts";
import { partHeads } from "./head-words.ts";
import { partColumns } from "./indicator-columns.ts";
import { judgedCells } from "./judged-cells.ts";
import type { PartPlace } from "./layout.ts";
import { ruleKey } from "./plan-rules.ts";
import { partPoints } from "./points-formula.ts";
import { tableSheet } from "./table.ts";
import { unitCells } from "./unit-cells.ts";
import type { WorkbookContext } from "./workbook-context.ts";

/** Every part of the indicators that are sums, with its counts and its points; none where no indicator is a sum. */
export function partsSheet(context: WorkbookContext): Sheet[] {
  const { parts } = context.layout;
  const rows = parts.map((place) => partRow(place, context));
  return parts.length === 0
    ? []
    : [tableSheet({ key: "parts", order: partColumns, heads: partHeads, rows, fixed: 6 }, context)];
}

function partRow(place: PartPlace, context: WorkbookContext) {
  const { score, indicator, row } = place;
  const { definition, card } = indicator;
  const { parts, rules, say } = context;
  const own = (column: (typeof partColumns)[number]) => parts.own({ column, row });
  const at = { numerator: own("numerator"), denominator: own("denominator"), amount: own("amount"), max: own("max") };
  const max = rules.scored.get(ruleKey(indicator.score.id, score.id))?.places.max;
  return {
    ...unitCells(card, context),
    code: textCell(definition?.code ?? indicator.score.id),
    title: textCell(definition === undefined ? indicator.score.id : say(definition.title)),
    part: textCell(say(score.title)),
    ...judgedCells({ score, points: partPoints(place, context), max, at }, context),
  };
}
