import { cellText } from "./cell-text.ts";
import { columnLetters } from "./column-letters.ts";
import { escapeXml } from "./escape-xml.ts";
import type { Sheet, SheetCell } from "./sheet.ts";

const numberCell = /<c r="([A-Z]+\d+)"((?: s="\d+")?)>(<v>[^<]*<\/v>)/g;

/** A sheet whose formulas stand before their values. The library writes a formula without its value, which programs that do not compute would show blank. */
export function withFormulas(xml: string, sheet: Sheet | undefined): string {
  const formulas = formulasOf(sheet);
  return formulas.size === 0
    ? xml
    : xml.replaceAll(numberCell, (...[cell = "", at = "", style = "", value = ""]: string[]) => {
        const formula = formulas.get(at);
        return formula === undefined ? cell : formulaXml(formula, { at, style, value });
      });
}

/** What stands in the place of a text that a formula gives, until it is written. */
export const textPlace = 0;

interface Written {
  readonly at: string;
  readonly style: string;
  readonly value: string;
}

function formulaXml({ formula = "", value }: SheetCell, written: Written): string {
  const computed = `<f>${escapeXml(formula)}</f>`;
  return typeof value === "string"
    ? `<c r="${written.at}"${written.style} t="str">${computed}<v>${escapeXml(cellText(value))}</v>`
    : `<c r="${written.at}"${written.style}>${computed}${written.value}`;
}

function formulasOf(sheet: Sheet | undefined): ReadonlyMap<string, SheetCell> {
  const formulas = new Map<string, SheetCell>();
  for (const [y, row] of (sheet?.rows ?? []).entries()) {
    for (const [x, cell] of row.entries()) {
      if (cell.formula !== undefined) {
        formulas.set(`${columnLetters(x)}${y + 1}`, cell);
      }
    }
  }
  return formulas;
}
