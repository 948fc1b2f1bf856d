import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { CchcError, entities, formatProblem, type Problem } from "@cchc/core";
import type { OpenRecords, RecordOptions } from "../src/records/open-records.ts";
import { writeRejects } from "../src/records/write-rejects.ts";
import { writeRejectsWorkbook } from "../src/rejects/index.ts";
import { readAll } from "./records.ts";
import { folderOf } from "./temporary-folder.ts";
import { textOfArchive } from "./zip-text.ts";

/**
 * Everything that came out of a reading, as text: records, messages, and the rejected rows as a table and as a workbook. An
 * error comes out as what is printed of it.
 */
export async function everythingOf(open: (options: RecordOptions) => Promise<OpenRecords>): Promise<string> {
  const folder = await folderOf({});
  const rejects = await writeRejects(folder);
  const book = await writeRejectsWorkbook(join(folder, "rejects.xlsx"), { entities, language: "vi" });
  const read = async () => {
    const source = await open({
      entities,
      rejects: async (row) => {
        await rejects.take(row);
        await book.take(row);
      },
    });
    const { records, report } = await readAll(source);
    return JSON.stringify({ records, report, units: source.units }) + told([...report.problems, ...report.warnings]);
  };
  const text = await read().catch(toldError);
  await rejects.finish();
  await book.finish();
  const written = await readFile(join(folder, "rejects.csv"), "utf8");
  return text + written + textOfArchive(await readFile(join(folder, "rejects.xlsx")));
}

function toldError(error: unknown): string {
  if (!(error instanceof CchcError)) {
    throw error;
  }
  return error.message + JSON.stringify(error.problems) + told(error.problems);
}

function told(problems: readonly Problem[]): string {
  return problems.flatMap((problem) => [formatProblem(problem, "vi"), formatProblem(problem, "en")]).join("\n");
}
