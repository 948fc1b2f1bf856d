import type { TableColumns } from "../source/table.ts";

/** Columns of `units.csv`: one row is one unit. */
export const unitsColumns: TableColumns = { required: ["unit", "name", "level"], optional: ["parent", "unitCode"] };
