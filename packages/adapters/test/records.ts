import { type AnyRecord, entities, type Problem } from "@cchc/core";
import { parseMapping } from "../src/mapping/read-mapping.ts";
import { type OpenRecords, openRecords, type RecordOptions } from "../src/records/open-records.ts";
import type { RecordReport } from "../src/records/reading.ts";
import { folderOf } from "./temporary-folder.ts";

type Files = Readonly<Record<string, string | Uint8Array>>;
type Options = Partial<RecordOptions>;

/** Everything that a folder of records gave. */
export interface ReadAll {
  readonly source: OpenRecords;
  readonly records: readonly AnyRecord[];
  readonly report: RecordReport;
}

/** A mapping in YAML, for all entities. */
export function mappingOf(yaml: string) {
  return parseMapping(yaml, "mapping.yaml", entities);
}

/** Reads all records that are there. */
export async function readAll(source: OpenRecords): Promise<ReadAll> {
  const records: AnyRecord[] = [];
  for await (const { record } of source.records()) {
    records.push(record);
  }
  return { source, records, report: source.report() };
}

/** Reads a folder of these files. */
export async function readRecords(files: Files, options: Options = {}): Promise<ReadAll> {
  return readAll(await openRecords(await folderOf(files), { entities, ...options }));
}

/** What is wrong with one row of a table. */
export async function problemsOf(header: string, row: string, options: Options = {}): Promise<readonly Problem[]> {
  const { report, records } = await readRecords({ "case-file.csv": `${header}\n${row}\n` }, options);
  const rejected = report.problems.length > 0 ? 1 : 0;
  if (records.length + rejected !== 1 || report.files[0]?.rejected !== rejected) {
    throw new Error(`one row was read, the account says ${JSON.stringify(report)}`);
  }
  return report.problems;
}
