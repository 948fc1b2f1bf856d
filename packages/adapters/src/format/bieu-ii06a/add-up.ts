import type { Place, Problem } from "@cchc/core";
import { readWhole } from "../../field/number-field.ts";
import type { GridRow } from "../../source/grid.ts";
import { figureFields } from "./ii06a-column.ts";
import { notAddedUp } from "./ii06a-problem.ts";
import type { Ii06aForm } from "./read-form.ts";

const plainNumber = /^\d{1,4}$/;

/**
 * Columns of which the fields of work do not make the total. A blank figure of a field of work adds nothing; a column with a cell that is
 * no whole number is not added up. Where fields of work are numbered, rows without a number, such as `I. Cấp xã`, are sums of others.
 */
export function sumsThatDiffer({ total, fields, columns }: Ii06aForm, place: Place): readonly Problem[] {
  const isNumbered = ({ cells }: GridRow) => plainNumber.test(cells[columns.get(1) ?? -1] ?? "");
  const added = fields.some(isNumbered) ? fields.filter(isNumbered) : fields;
  if (added.length === 0) {
    return [];
  }
  return [...figureFields.keys()].flatMap((number) => {
    const figure = ({ cells }: GridRow) => readWhole(cells[columns.get(number) ?? -1] || "0");
    const whole = figure(total);
    const figures = added.map(figure).filter((value) => typeof value === "number");
    if (typeof whole !== "number" || figures.length < added.length) {
      return [];
    }
    const sum = figures.reduce((all, one) => all + one, 0);
    return sum === whole ? [] : [notAddedUp(sum, whole, { ...place, row: total.row, field: `(${number})` })];
  });
}
