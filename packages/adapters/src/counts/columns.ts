import type { TableColumns } from "../source/table.ts";

/** Columns of `counts.csv`: one row is one measure of one unit in one period. */
export const countsColumns: TableColumns = {
  required: ["unit", "measure", "numerator", "denominator"],
  optional: ["period", "amount"],
};

/** Columns of `published.csv`: one row is the score that the source published for one item of one unit. */
export const publishedColumns: TableColumns = { required: ["unit", "item", "points"], optional: ["period"] };
