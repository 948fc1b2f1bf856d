export { type RejectsWorkbookOptions, writeRejectsWorkbook } from "./write-rejects-workbook.ts";
