export type { FilledForm } from "./filled-form.ts";
export { ii06aWorkbook } from "./ii06a-workbook.ts";
