export { defaultXlsxLimits, type XlsxLimits } from "./limits.ts";
export { xlsxFiles } from "./xlsx-files.ts";
