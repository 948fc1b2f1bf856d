export type { MeasuredData } from "./counts/measured-data.ts";
export type { OtherPeriod } from "./counts/period-sorter.ts";
export { type MeasuredDataOptions, readMeasuredData } from "./counts/read-measured-data.ts";
export { csvFiles } from "./csv/csv-files.ts";
export { type CsvLimits, type CsvOptions, defaultLimits, readCsv } from "./csv/index.ts";
export { defaultFolderLimits, type FolderLimits } from "./folder/limits.ts";
export { readTextFolder, type TextFolderOptions } from "./folder/read-text-folder.ts";
export { findPortalAnswers } from "./format/portal-766/answer-file.ts";
export { jsonFiles } from "./json/json-files.ts";
export { defaultJsonLimits, type JsonLimits } from "./json/limits.ts";
export { mappingText } from "./mapping/mapping-text.ts";
export { type MappingOptions, parseMapping, readMapping } from "./mapping/read-mapping.ts";
export type { ColumnMapping, FileMapping, RecordMapping } from "./mapping/record-mapping.ts";
export { type ColumnSuggestion, type MappingSuggestion, suggestMapping } from "./mapping/suggest-mapping.ts";
export type { AsideCount } from "./records/asides.ts";
export { entityNamed } from "./records/entity-sheet.ts";
export {
  type OpenRecords,
  openRecords,
  openTables,
  type RecordOptions,
  type TablesOfRecords,
} from "./records/open-records.ts";
export type { RecordFileTally, RecordReport, RejectSink } from "./records/reading.ts";
export type { TableAccount } from "./records/record-file.ts";
export type { RecordProgress } from "./records/record-progress.ts";
export type { ProblemCount, RejectedCell, RejectedRow } from "./records/rejected-rows.ts";
export type { RecordTable } from "./records/tables-in-file.ts";
export { type RejectsFile, type RejectsPin, writeRejects } from "./records/write-rejects.ts";
export type { FileTally } from "./row/tally.ts";
export type { FileKind, FileOpening } from "./source/file-kind.ts";
export type {
  AsideRow,
  RefusedRow,
  RowOrigin,
  TableColumns,
  TableEnd,
  TableHeader,
  TablePart,
  TableRow,
} from "./source/table.ts";
export type { SourcePlace, TableProgress, TableReading, TableSource, TableTop } from "./source/table-source.ts";
export { cannotWrite } from "./whole-file/cannot-write.ts";
export { TextDraft, type WholeFile } from "./whole-file/whole-file.ts";
export { writeNewFolder } from "./whole-file/write-new-folder.ts";
