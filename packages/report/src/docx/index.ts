export type { DocumentOptions } from "./report-asked.ts";
export { writeResultDocument } from "./write-result-document.ts";
