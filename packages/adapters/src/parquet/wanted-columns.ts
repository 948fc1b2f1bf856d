import { CchcError } from "@cchc/core";
import { findColumns } from "../source/header.ts";
import type { TableColumns } from "../source/table.ts";
import { cellReader, isTyped } from "./cell-text.ts";
import type { ParquetColumn } from "./footer.ts";
import type { ParquetLimits } from "./limits.ts";
import { unreadableColumn, type ValueFault } from "./parquet-problem.ts";

/** A column that is read, and how its values become texts. */
export interface WantedColumn {
  readonly column: ParquetColumn;
  readonly cell: (value: unknown) => string | ValueFault;
  readonly typed: boolean;
}

/**
 * The columns that are asked for. A list or another thing that is no cell is told when it is asked for, and passed over when not.
 *
 * @throws CchcError `parquet/column-type`.
 */
export function wantedColumns(
  all: readonly ParquetColumn[],
  columns: TableColumns,
  { name: file, limits }: { readonly name: string; readonly limits: ParquetLimits },
): readonly WantedColumn[] {
  const names = all.map(({ name }) => name);
  const wanted = [...new Set(findColumns(names, columns).values())].flatMap((index) => all[index] ?? []);
  const bad = wanted.filter(({ kind, index }) => kind === undefined || index === undefined);
  if (bad.length > 0) {
    throw new CchcError(
      bad.flatMap(({ name, element }) => unreadableColumn(name, typeName(element), { file }).problems),
    );
  }
  return wanted.flatMap((column) =>
    column.kind === undefined
      ? []
      : [{ column, cell: cellReader(column.kind, limits.cellBytes), typed: isTyped(column.kind) }],
  );
}

function typeName({
  logical_type: logical,
  converted_type: converted,
  type,
  repetition_type,
}: ParquetColumn["element"]): string {
  return (
    logical?.type ?? converted ?? (repetition_type === "REPEATED" ? repetition_type : undefined) ?? type ?? "STRUCT"
  );
}
