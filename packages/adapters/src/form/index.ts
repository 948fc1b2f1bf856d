export { type FilledForm, ii06aWorkbook } from "./ii06a-workbook.ts";
