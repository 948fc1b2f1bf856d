export { columnLetters } from "./column-letters.ts";
export type { ColumnRule, Sheet, SheetCell, SheetColumn } from "./sheet.ts";
export { freeSheetName, sheetTitle } from "./sheet-name.ts";
export { undatedArchive } from "./undated-archive.ts";
export { workbookBytes } from "./write-workbook.ts";
