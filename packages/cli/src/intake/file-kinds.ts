import { csvFiles, type FileKind, jsonFiles } from "@cchc/adapters";
import { parquetFiles } from "@cchc/adapters/parquet";
import { xlsxFiles } from "@cchc/adapters/xlsx";

/** The kinds of files that the command reads. Libraries are loaded when the first file of a kind is opened. */
export const fileKinds: readonly FileKind[] = [csvFiles(), xlsxFiles(), jsonFiles(), parquetFiles()];
