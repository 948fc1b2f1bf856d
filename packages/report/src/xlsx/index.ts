export { type WorkbookOptions, writeResultWorkbook } from "./write-result-workbook.ts";
