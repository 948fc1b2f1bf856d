const reference = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i;

/** A cell of a sheet: the place of its column from 0, and its row from 1. */
export interface CellPlace {
  readonly column: number;
  readonly row: number;
}

/** The cell that `C7` names; `undefined` for what names none. */
export function cellPlace(text: string): CellPlace | undefined {
  const [, letters, row] = reference.exec(text) ?? [];
  if (letters === undefined) {
    return undefined;
  }
  const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { column, row: Number(row) };
}
