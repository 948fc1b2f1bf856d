import type { Problem } from "@cchc/core";
import { withoutPersonalNumber, withoutPersonalText } from "../mapping/personal-columns.ts";
import { longestCell } from "../row/row-reader.ts";
import type { TableRow } from "../source/table.ts";
import type { RejectedCell } from "./rejected-rows.ts";
import type { TablePlan } from "./table-plan.ts";

/** What is known of a rejected row. */
interface RejectedAs {
  readonly plan: TablePlan;
  readonly labels: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
}

/**
 * The cells of a rejected row by the headers of the source. Numbers and addresses of persons are cut where nothing says that a
 * cell holds what belongs there: in texts, and in cells that are wrong.
 */
export function shownCells(row: TableRow, as: RejectedAs): ReadonlyMap<string, RejectedCell> {
  const { plan, labels, problems } = as;
  const wrong = new Set(problems.map(({ place }) => place?.field));
  const texts = new Set(
    [plan.unit, ...plan.fields].filter(({ field }) => field.type === "text").map(({ column }) => column),
  );
  return new Map(
    [...row.cells].map(([column, cell]) => {
      const header = labels.get(column) ?? column;
      const whole = cell.slice(0, longestCell);
      const text =
        column === plan.id.column ? whole : cut(whole, { isText: texts.has(column), isWrong: wrong.has(header) });
      return [header, { text, typed: row.typed?.has(column) === true }];
    }),
  );
}

function cut(cell: string, { isText, isWrong }: { readonly isText: boolean; readonly isWrong: boolean }): string {
  if (isText) {
    return withoutPersonalNumber(cell);
  }
  return isWrong ? withoutPersonalText(cell) : cell;
}
