export type { OtherPeriod } from "./counts/period-sorter.ts";
export { type MeasuredData, type MeasuredDataOptions, readMeasuredData } from "./counts/read-measured-data.ts";
export type { FileTally } from "./counts/tally.ts";
export { type CsvLimits, type CsvOptions, defaultLimits, readCsv } from "./csv/index.ts";
export { defaultFolderLimits, type FolderLimits } from "./folder/limits.ts";
export { readTextFolder, type TextFolderOptions } from "./folder/read-text-folder.ts";
export type { RefusedRow, TableColumns, TableEnd, TableHeader, TablePart, TableRow } from "./source/table.ts";
