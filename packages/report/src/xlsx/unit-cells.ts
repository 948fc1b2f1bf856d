import type { Scorecard } from "@cchc/rules";
import { levelTitle } from "../terminal/level-title.ts";
import { textCell } from "./cells.ts";
import type { WorkbookContext } from "./workbook-context.ts";

/** Who a row is about. */
export function unitCells({ unit: { code, name, level } }: Scorecard, { language }: WorkbookContext) {
  return { unit: textCell(code), name: textCell(name), level: textCell(levelTitle(level, language)) };
}
