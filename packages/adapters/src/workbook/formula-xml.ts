import { columnLetters } from "../xlsx/column-letters.ts";
import type { Sheet } from "./sheet.ts";

const numberCell = /<c r="[A-Z]+\d+"(?: s="\d+")?>(?=<v>)/g;

/** A sheet whose formulas stand before their values. The library writes a formula without its value, which programs that do not compute would show blank. */
export function withFormulas(xml: string, sheet: Sheet | undefined): string {
  const formulas = formulasOf(sheet);
  return formulas.size === 0
    ? xml
    : xml.replaceAll(numberCell, (cell) => {
        const formula = formulas.get(cell.split('"')[1] ?? "");
        return formula === undefined ? cell : `${cell}<f>${formula}</f>`;
      });
}

function formulasOf(sheet: Sheet | undefined): ReadonlyMap<string, string> {
  return new Map(
    (sheet?.rows ?? []).flatMap((row, y) =>
      row.flatMap(({ formula }, x) =>
        formula === undefined ? [] : [[`${columnLetters(x)}${y + 1}`, formula] as const],
      ),
    ),
  );
}
