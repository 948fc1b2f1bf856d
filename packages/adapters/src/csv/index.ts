export { type CsvLimits, defaultLimits } from "./limits.ts";
export { type CsvOptions, readCsv } from "./read-csv.ts";
