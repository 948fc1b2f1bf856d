import { reportedColumns } from "@cchc/core";
import type { GridRow } from "../../source/grid.ts";

const lastNumber = 13;
const numbered = /^\(?(\d{1,2})\)?(\s*=.*)?$/;

/** Where each column of the form stands, by its number from 1 to 13; places count from 0. */
export type NumberedColumns = ReadonlyMap<number, number>;

/** The row of numbers `(1) (2) … (13)`, also written `1`, `(3)=(4)+(5)+(6)`, with blank cells between where cells were merged. */
export function numberedColumns({ cells }: Pick<GridRow, "cells">): NumberedColumns | undefined {
  const places = new Map<number, number>();
  for (const [place, cell] of cells.entries()) {
    if (cell === "") {
      continue;
    }
    const number = Number(numbered.exec(cell)?.[1]);
    if (number !== places.size + 1) {
      return undefined;
    }
    places.set(number, place);
  }
  return places.size === lastNumber ? places : undefined;
}

/** Fields that hold figures, by the number of their column. */
export const figureFields: ReadonlyMap<number, string> = new Map(
  reportedColumns.map((field, index) => [index + 3, field]),
);
